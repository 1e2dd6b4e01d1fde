package org.koers.lrs.profile.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koers.lrs.profile.definition.JsonPath.Step;

/** Which properties the parts of a statement have: enough to see a path that leads nowhere. */
final class StatementShape {

  private static final Set<String> STATEMENT =
      Set.of(
          "id",
          "actor",
          "verb",
          "object",
          "result",
          "context",
          "timestamp",
          "stored",
          "authority",
          "version",
          "attachments");

  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "verb", Set.of("id", "display"),
          "result", Set.of("score", "success", "completion", "response", "duration", "extensions"),
          "context",
              Set.of(
                  "registration",
                  "instructor",
                  "team",
                  "contextActivities",
                  "contextAgents",
                  "contextGroups",
                  "revision",
                  "platform",
                  "language",
                  "statement",
                  "extensions"));

  private StatementShape() {}

  /** The first property on the path that no statement has. */
  static Optional<String> unknown(JsonPath location) {
    return location.paths().stream().flatMap(path -> unknown(path).stream()).findFirst();
  }

  private static Optional<String> unknown(List<Step> path) {
    if (path.isEmpty() || free(path.getFirst())) {
      return Optional.empty();
    }
    Optional<String> first = strange(path.getFirst(), STATEMENT);
    if (first.isPresent() || path.size() == 1 || free(path.get(1))) {
      return first;
    }
    for (String part : path.getFirst().names()) {
      Set<String> known = PARTS.get(part);
      if (known != null) {
        return strange(path.get(1), known).map(name -> part + "." + name);
      }
    }
    return Optional.empty();
  }

  private static boolean free(Step step) {
    return step.all() || step.descending();
  }

  private static Optional<String> strange(Step step, Set<String> known) {
    return step.names().stream().filter(name -> !known.contains(name)).findFirst();
  }
}
