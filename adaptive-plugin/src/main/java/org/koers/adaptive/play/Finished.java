package org.koers.adaptive.play;

import java.util.List;
import java.util.Map;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.LaunchableSco;

/** When an attempt is over: every part that reports is completed; without such, every part. */
final class Finished {

  private Finished() {}

  static boolean all(CatalogueEntry entry, Map<String, ScoState> states) {
    List<LaunchableSco> reporting = entry.scos().stream().filter(LaunchableSco::reports).toList();
    return (reporting.isEmpty() ? entry.scos() : reporting)
        .stream().allMatch(sco -> one(sco, states));
  }

  static boolean one(LaunchableSco sco, Map<String, ScoState> states) {
    return states.getOrDefault(sco.identifier(), ScoState.NONE).cmi().lessonStatus().completed();
  }
}
