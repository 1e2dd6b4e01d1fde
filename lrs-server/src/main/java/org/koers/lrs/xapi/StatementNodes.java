package org.koers.lrs.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Shows a visitor the agents, groups, verbs and activities of a statement, wherever they stand. */
public final class StatementNodes {

  /** What is to be done with each. */
  public interface Visitor {
    void actor(ObjectNode agentOrGroup);

    void verb(ObjectNode verb);

    void activity(ObjectNode activity);
  }

  private final Visitor visitor;

  private StatementNodes(Visitor visitor) {
    this.visitor = visitor;
  }

  public static void visit(ObjectNode statement, Visitor visitor) {
    new StatementNodes(visitor).statement(statement);
  }

  private void statement(JsonNode statement) {
    actor(statement.path("actor"));
    actor(statement.path("authority"));
    if (statement.path("verb") instanceof ObjectNode verb) {
      visitor.verb(verb);
    }
    object(statement.path("object"));
    context(statement.path("context"));
  }

  private void object(JsonNode object) {
    switch (object.path("objectType").asText("Activity")) {
      case "Activity" -> activity(object);
      case "Agent", "Group" -> actor(object);
      case "SubStatement" -> statement(object);
      default -> {}
    }
  }

  private void context(JsonNode context) {
    actor(context.path("instructor"));
    actor(context.path("team"));
    context.path("contextAgents").forEach(entry -> actor(entry.path("agent")));
    context.path("contextGroups").forEach(entry -> actor(entry.path("group")));
    for (JsonNode related : context.path("contextActivities")) {
      if (related.isArray()) {
        related.forEach(this::activity);
      } else {
        activity(related);
      }
    }
  }

  private void actor(JsonNode actor) {
    if (actor instanceof ObjectNode present) {
      visitor.actor(present);
    }
  }

  private void activity(JsonNode activity) {
    if (activity instanceof ObjectNode present) {
      visitor.activity(present);
    }
  }
}
