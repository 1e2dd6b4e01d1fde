package org.koers.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the player would tell of an attempt: by the xAPI SCORM profile, each time anew. */
record TourStatements(String homePage, String pseudonym) {

  private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
  private static final String TYPES = "http://adlnet.gov/expapi/activities/";
  private static final String SCO = "/sco/lesson";
  private static final double PASS = .75;

  /**
   * Answered for each question, completed, then passed or failed.
   *
   * @param next the activity, as the choice names it
   * @param end when the attempt ended
   */
  ArrayNode attempt(JsonNode next, List<String> questions, List<Boolean> right, Instant end) {
    String activity = next.path("activity").asText();
    String registration = UUID.randomUUID().toString();
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < questions.size(); i++) {
      ObjectNode one =
          statement(
              "responded",
              activity + SCO + "/interactions/" + questions.get(i),
              "cmi.interaction",
              end.minusMillis(questions.size() - i));
      one.putObject("result").put("success", right.get(i));
      context(one, activity, registration, true);
      all.add(one);
    }
    double share = right.stream().filter(one -> one).count() / (double) Math.max(1, right.size());
    ObjectNode completed = statement("completed", activity + SCO, "lesson", end);
    completed.putObject("result").put("completion", true);
    context(completed, activity, registration, false);
    all.add(completed);
    ObjectNode judged =
        statement(share >= PASS ? "passed" : "failed", activity + SCO, "lesson", end);
    ObjectNode result = judged.putObject("result").put("success", share >= PASS);
    result.putObject("score").put("scaled", share);
    result.put("duration", Duration.parse(next.path("typicalTime").asText("PT5M")).toString());
    context(judged, activity, registration, false);
    all.add(judged);
    return all;
  }

  private ObjectNode statement(String verb, String object, String type, Instant at) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", UUID.randomUUID().toString());
    json.putObject("actor")
        .put("objectType", "Agent")
        .putObject("account")
        .put("homePage", homePage)
        .put("name", pseudonym);
    json.putObject("verb").put("id", VERBS + verb);
    ObjectNode definition =
        json.putObject("object")
            .put("id", object)
            .putObject("definition")
            .put("type", TYPES + type);
    if (type.equals("cmi.interaction")) {
      definition.put("interactionType", "other");
    }
    json.put("timestamp", at.toString());
    return json;
  }

  private static void context(
      ObjectNode statement, String activity, String registration, boolean inside) {
    ObjectNode context = statement.putObject("context").put("registration", registration);
    ObjectNode activities = context.putObject("contextActivities");
    if (inside) {
      activities.putArray("parent").addObject().put("id", activity + SCO);
    }
    activities.putArray("grouping").addObject().put("id", activity);
    activities.putArray("category").addObject().put("id", "https://w3id.org/xapi/scorm");
  }
}
