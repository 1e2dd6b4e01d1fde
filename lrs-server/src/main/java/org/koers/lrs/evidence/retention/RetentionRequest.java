package org.koers.lrs.evidence.retention;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.evidence.retention.RetentionRule.Kind;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.json.JsonBody;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;

/** Reads a rule. */
final class RetentionRequest {

  private static final Set<String> KNOWN =
      Set.of("name", "kind", "about", "verb", "activity", "document", "period");
  private static final int LONGEST_NAME = 200;

  private RetentionRequest() {}

  static RetentionRule rule(byte[] body) {
    JsonNode json = object(body);
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                throw refusal("\"" + name + "\" is not known here. Known: " + KNOWN + ".");
              }
            });
    String name = json.path("name").asText("");
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw refusal(
          "\"name\" says in at most " + LONGEST_NAME + " characters what the rule is for.");
    }
    Kind kind =
        switch (json.path("kind").asText("")) {
          case "remove" -> Kind.REMOVE;
          case "keep" -> Kind.KEEP;
          default -> throw refusal("\"kind\" is remove or keep.");
        };
    @Nullable String verb = iri(json, "verb");
    @Nullable String activity = iri(json, "activity");
    @Nullable Period period = period(json);
    @Nullable String document = document(json);
    Set<About> about = about(json);
    if (verb == null && activity == null && document == null) {
      throw refusal(
          "A rule needs a purpose: a \"verb\", an \"activity\", or both; of documents an"
              + " \"activity\", a \"document\" (the stateId or profileId), or both.");
    }
    checkPurpose(about, verb, activity, document);
    if (kind == Kind.REMOVE && period == null) {
      throw refusal("A rule that removes needs a \"period\" such as P2Y.");
    }
    return new RetentionRule(0, name, kind, about, verb, activity, document, period, false);
  }

  private static void checkPurpose(
      Set<About> about,
      @Nullable String verb,
      @Nullable String activity,
      @Nullable String document) {
    if (verb != null && !about.equals(Set.of(About.STATEMENTS))) {
      throw refusal(
          "Documents have no \"verb\". Leave it out, or make a rule about statements alone.");
    }
    if (document != null && about.contains(About.STATEMENTS)) {
      throw refusal(
          "Statements have no \"document\". Leave it out, or name in \"about\" documents only.");
    }
    if (activity != null && about.contains(About.AGENT_PROFILE)) {
      throw refusal(
          "An agent_profile has no \"activity\". Make a rule of its own for it, with the profileId as"
              + " \"document\".");
    }
  }

  /** Rules were about statements before they could be about anything else. */
  private static Set<About> about(JsonNode json) {
    if (!json.has("about")) {
      return EnumSet.of(About.STATEMENTS);
    }
    Set<About> about = EnumSet.noneOf(About.class);
    json.path("about")
        .forEach(
            item ->
                about.add(
                    About.of(item.asText(""))
                        .orElseThrow(
                            () -> refusal("\"about\" has " + item + ". Known: " + known() + "."))));
    if (about.isEmpty() || !json.path("about").isArray()) {
      throw refusal("\"about\" is an array of one or more of " + known() + ".");
    }
    return about;
  }

  private static List<String> known() {
    return Stream.of(About.values()).map(About::text).toList();
  }

  private static @Nullable String document(JsonNode json) {
    if (!json.has("document")) {
      return null;
    }
    JsonNode value = json.path("document");
    if (!value.isTextual() || value.asText().isEmpty() || value.asText().indexOf('\0') >= 0) {
      throw refusal("\"document\" is the stateId or profileId of the documents, a text.");
    }
    return value.asText();
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonBody read = StrictJson.body(body);
      if (!read.array() && read.values().getFirst().tree().isObject()) {
        return read.values().getFirst().tree();
      }
    } catch (MalformedJson fault) {
      throw new LrsProblem(
          ProblemCode.MALFORMED_JSON, "The body is not JSON: " + fault.getMessage(), fault);
    }
    throw refusal("The body is no JSON object.");
  }

  private static @Nullable String iri(JsonNode json, String name) {
    if (!json.has(name)) {
      return null;
    }
    String value = json.path(name).asText("");
    if (!Iri.isValid(value)) {
      throw refusal("\"" + name + "\" is an IRI with a scheme.");
    }
    return value;
  }

  private static @Nullable Period period(JsonNode json) {
    if (!json.has("period")) {
      return null;
    }
    try {
      Period period = Period.parse(json.path("period").asText(""));
      if (period.isNegative() || period.isZero() || period.toTotalMonths() > 12_000) {
        throw refusal("\"period\" is longer than nothing and at most a thousand years.");
      }
      return period;
    } catch (DateTimeException | ArithmeticException no) {
      throw refusal("\"period\" is an ISO 8601 period of years, months or days, such as P2Y.");
    }
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.RETENTION_RULE, detail);
  }
}
