package org.koers.lrs.profile.definition;

import java.util.List;
import java.util.Map;

/** What a new version may not change under the same id (structure 8.0, 9.0). */
public final class VersionCheck {

  private VersionCheck() {}

  public static List<DefinitionFinding> check(ProfileDefinition before, ProfileDefinition after) {
    Findings findings = new Findings();
    if (before.version().equals(after.version())) {
      findings.warning(
          "versions",
          "The document differs from the one registered before but describes the same version, "
              + after.version()
              + ". Give the new one a version of its own.");
    }
    changed(before.templates(), after.templates(), findings);
    changed(before.patterns(), after.patterns(), findings);
    return findings.all();
  }

  private static <T> void changed(Map<String, T> before, Map<String, T> after, Findings findings) {
    after.forEach(
        (id, element) -> {
          if (before.containsKey(id) && !element.equals(before.get(id))) {
            findings.flaw(
                id,
                "What it asks of statements has changed since the last version. Give it a new id.");
          }
        });
  }
}
