package org.koers.lrs.profile.definition;

import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.profile.definition.DefinitionFinding.Severity;

/** Collects what the checks of one profile find. */
final class Findings {

  /** More than these help nobody. */
  private static final int ENOUGH = 500;

  private final List<DefinitionFinding> found = new ArrayList<>();
  private boolean refused;

  void error(String place, String message) {
    refused = true;
    add(Severity.ERROR, place, message);
  }

  void flaw(String place, String message) {
    add(Severity.FLAW, place, message);
  }

  void warning(String place, String message) {
    add(Severity.WARNING, place, message);
  }

  private void add(Severity severity, String place, String message) {
    DefinitionFinding finding = new DefinitionFinding(severity, place, message);
    if (found.size() < ENOUGH && !found.contains(finding)) {
      found.add(finding);
    }
  }

  boolean refused() {
    return refused;
  }

  List<DefinitionFinding> all() {
    return List.copyOf(found);
  }
}
