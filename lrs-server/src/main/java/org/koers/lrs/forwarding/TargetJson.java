package org.koers.lrs.forwarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Targets, checks and dead letters as JSON; secrets are never among it. */
final class TargetJson {

  static final JsonMapper JSON = new JsonMapper();

  private TargetJson() {}

  static ObjectNode target(TargetStatus status) {
    TargetPlan plan = status.target().plan();
    ObjectNode json =
        JSON.createObjectNode()
            .put("id", status.target().id())
            .put("name", plan.name())
            .put("kind", plan.kind().text())
            .put("url", plan.url().toString());
    if (plan.kind() == TargetKind.LRS) {
      json.put("version", plan.version().text());
    }
    json.put("credential", status.target().credential().kind())
        .put("batchSize", plan.batchSize())
        .put("paused", status.target().paused());
    json.set("filter", FilterJson.write(plan.filter()));
    json.set("status", progress(status));
    return json;
  }

  private static ObjectNode progress(TargetStatus status) {
    TargetStatus.Counts counts = status.counts();
    ObjectNode json =
        JSON.createObjectNode()
            .put("position", status.position())
            .put("head", status.head())
            .put("lag", status.lag())
            .put("waiting", counts.waiting())
            .put("delivered", counts.delivered())
            .put("failedAttempts", counts.failedAttempts())
            .put("deadLetters", counts.dead());
    status.lastSuccess().ifPresent(time -> json.put("lastSuccess", time.toString()));
    status.lastFailure().ifPresent(time -> json.put("lastFailure", time.toString()));
    if (!status.reason().isEmpty()) {
      json.put("lastFailureReason", status.reason());
    }
    status.nextTry().ifPresent(time -> json.put("nextTry", time.toString()));
    return json;
  }

  static ObjectNode targets(List<TargetStatus> all) {
    ObjectNode json = JSON.createObjectNode();
    var list = json.putArray("targets");
    all.forEach(status -> list.add(target(status)));
    return json;
  }

  static ObjectNode deadLetters(List<DeadLetter> letters) {
    ObjectNode json = JSON.createObjectNode();
    var list = json.putArray("deadLetters");
    for (DeadLetter letter : letters) {
      list.addObject()
          .put("position", letter.position())
          .put("statementId", letter.statementId())
          .put("refused", letter.refused().toString())
          .put("attempts", letter.attempts())
          .put("status", letter.status())
          .put("answer", letter.answer());
    }
    return json;
  }

  static ObjectNode checks(List<Courier.Check> checks) {
    ObjectNode json = JSON.createObjectNode();
    json.put("good", checks.stream().allMatch(Courier.Check::good));
    var list = json.putArray("checks");
    for (Courier.Check check : checks) {
      list.addObject()
          .put("what", check.what())
          .put("good", check.good())
          .put("said", check.said());
    }
    return json;
  }

  static void requireObject(String pointer, JsonNode json) {
    if (!json.isObject()) {
      throw refusal(pointer, "is no JSON object. Send {…}");
    }
  }

  static void requireKnown(String pointer, JsonNode json, Set<String> known) {
    for (String name : json.propertyStream().map(Map.Entry::getKey).toList()) {
      if (!known.contains(name)) {
        throw refusal(
            pointer + "/" + name,
            "is not known here. Known: " + String.join(", ", new TreeSet<>(known)));
      }
    }
  }

  static LrsProblem refusal(String pointer, String what) {
    return new LrsProblem(
        ProblemCode.INVALID_TARGET,
        (pointer.isEmpty() ? "The body" : "The value at " + pointer) + " " + what + ".");
  }

  static Instant time(String pointer, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw refusal(pointer, "is no time such as 2026-11-21T18:04:40Z");
    }
  }
}
