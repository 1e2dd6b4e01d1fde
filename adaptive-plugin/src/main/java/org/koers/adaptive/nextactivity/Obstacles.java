package org.koers.adaptive.nextactivity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.learnerstate.CompetencyState;

/** What stands between a learner and an activity, apart from how much it would help. */
final class Obstacles {

  private final Situation situation;

  Obstacles(Situation situation) {
    this.situation = situation;
  }

  static boolean isForOthers(CatalogueEntry entry, Role role) {
    return !entry.roles().isEmpty() && entry.roles().stream().noneMatch(role.includes()::contains);
  }

  boolean inOtherLanguage(CatalogueEntry entry) {
    String language = Locale.forLanguageTag(entry.language()).getLanguage();
    return !language.isEmpty()
        && !language.equals("und")
        && !language.equals(situation.language().getLanguage());
  }

  boolean tooLong(CatalogueEntry entry) {
    Duration time = entry.typicalTime();
    return time != null && time.compareTo(situation.budget()) > 0;
  }

  /**
   * What comes before the activity by the graph or by its own tags and is not there yet. What no
   * published activity is about is not waited for: nobody could ever get there.
   */
  List<Competency> missingBefore(CatalogueEntry entry) {
    Set<String> before = new LinkedHashSet<>();
    for (String subject : entry.subjects()) {
      situation.graph().prerequisitesOf(subject).forEach(one -> before.add(one.iri()));
    }
    entry.requires().stream().sorted().forEach(before::add);
    before.removeAll(entry.teaches());
    before.removeIf(iri -> situation.offer().about(iri).isEmpty());
    List<Competency> missing = new ArrayList<>();
    for (String iri : before) {
      situation.graph().competency(iri).filter(one -> !ready(one)).ifPresent(missing::add);
    }
    return missing;
  }

  /** At the basic level; or gone through, where nothing could be answered. */
  private boolean ready(Competency competency) {
    CompetencyState state = situation.state().competency(competency.iri());
    return state.mastered(Level.BASIC, situation.now())
        || (state.untested() && !state.signals().isEmpty());
  }
}
