package org.koers.adaptive.placement.sitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Standing;
import org.koers.adaptive.placement.Aim;
import org.koers.adaptive.placement.TestDesign;
import org.koers.adaptive.placement.irt.AbilityPrior;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.irt.ItemPrior;

/**
 * What a test is to find out: the competencies that the learner's role requires and that nothing
 * shows yet.
 *
 * @param open in the order of the graph
 */
record Goals(List<CompetencyProgress> open) {

  private static final double LEAST = 0.02;

  /** Of whom nothing is known: spread as wide as where the learner's state begins. */
  private static final AbilityPrior STRANGER = new AbilityPrior(0, Math.sqrt(2));

  Goals {
    open = List.copyOf(open);
  }

  /**
   * Those that a test makes sense for.
   *
   * @param lately competencies that were tested a short while ago
   */
  static Goals of(List<CompetencyProgress> progress, Set<String> lately) {
    return new Goals(
        progress.stream()
            .filter(one -> one.standing() != Standing.MASTERED)
            .filter(one -> one.standing() != Standing.REFRESH)
            .filter(one -> !lately.contains(one.competency().iri()))
            .toList());
  }

  Goals about(Set<String> competencies) {
    return new Goals(
        open.stream().filter(one -> competencies.contains(one.competency().iri())).toList());
  }

  List<String> competencies() {
    return open.stream().map(one -> one.competency().iri()).toList();
  }

  Map<String, Level> levels() {
    Map<String, Level> levels = new LinkedHashMap<>();
    open.forEach(one -> levels.put(one.competency().iri(), one.level()));
    return levels;
  }

  TestDesign design() {
    List<Aim> aims = new ArrayList<>();
    for (CompetencyProgress one : open) {
      aims.add(
          Aim.mastery(
              one.competency().iri(), prior(one), difficulty(one.level()), one.criticality()));
    }
    return TestDesign.of(aims);
  }

  /** What answers in courses show is where the test begins, doubted as much as a stranger. */
  private static AbilityPrior prior(CompetencyProgress one) {
    if (one.answered() == 0) {
      return STRANGER;
    }
    double chance = Math.clamp(one.chance(), LEAST, 1 - LEAST);
    return AbilityPrior.known(
        difficulty(one.level()) + Math.log(chance / (1 - chance)), STRANGER.sd());
  }

  /**
   * Of a question at a level, in logits: somebody average answers six of ten basic ones right. The
   * first guess, until learners have answered.
   */
  static double difficulty(Level level) {
    return switch (level) {
      case BASIC -> -0.5;
      case ADVANCED -> 0.5;
      case EXPERT -> 1.5;
    };
  }

  /** What is thought of a question that nobody has answered yet. */
  static ItemEstimate fresh(Level level) {
    return ItemEstimate.of(ItemPrior.around(difficulty(level)));
  }
}
