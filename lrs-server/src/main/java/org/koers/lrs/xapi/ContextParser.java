package org.koers.lrs.xapi;

import static org.koers.lrs.xapi.Fields.each;
import static org.koers.lrs.xapi.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Builds contexts. */
final class ContextParser {

  private ContextParser() {}

  static Context context(JsonNode json) {
    return new Context(
        Fields.uuid(json, "registration"),
        json.has("instructor") ? StatementParser.actor(json.get("instructor")) : null,
        json.has("team") ? StatementParser.group(json.get("team")) : null,
        activities(json.path("contextActivities")),
        each(json.path("contextAgents"), ContextParser::contextAgent),
        each(json.path("contextGroups"), ContextParser::contextGroup),
        text(json, "revision"),
        text(json, "platform"),
        text(json, "language"),
        json.has("statement") ? StatementParser.statementRef(json.get("statement")) : null,
        Fields.extensions(json));
  }

  private static ContextActivities activities(JsonNode json) {
    return new ContextActivities(
        each(json.path("parent"), ActivityParser::activity),
        each(json.path("grouping"), ActivityParser::activity),
        each(json.path("category"), ActivityParser::activity),
        each(json.path("other"), ActivityParser::activity));
  }

  private static ContextAgent contextAgent(JsonNode json) {
    return new ContextAgent(
        StatementParser.agent(Fields.required(json, "agent")), relevantTypes(json));
  }

  private static ContextGroup contextGroup(JsonNode json) {
    return new ContextGroup(
        StatementParser.group(Fields.required(json, "group")), relevantTypes(json));
  }

  private static List<Iri> relevantTypes(JsonNode json) {
    return each(json.path("relevantTypes"), type -> new Iri(type.asText()));
  }
}
