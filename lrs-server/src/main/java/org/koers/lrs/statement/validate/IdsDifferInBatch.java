package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one rule that looks across statements: no id stands twice in one request. */
@Requirement("KOERS-00008")
final class IdsDifferInBatch {

  private IdsDifferInBatch() {}

  static List<Finding> check(List<JsonNode> statements) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      String id = statements.get(i).path("id").textValue();
      Integer first = id == null ? null : seen.putIfAbsent(id.toLowerCase(Locale.ROOT), i);
      if (first != null) {
        findings.add(
            new Finding(
                IdsDifferInBatch.class.getAnnotation(Requirement.class).value(),
                "/" + i + "/id",
                "The statement at /" + first + " has the same id; give each its own."));
      }
    }
    return findings;
  }
}
