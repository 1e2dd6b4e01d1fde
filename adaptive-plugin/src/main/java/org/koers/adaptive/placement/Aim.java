package org.koers.adaptive.placement;

import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.placement.irt.AbilityPrior;

/**
 * What a test is to find out about one competency.
 *
 * @param competency IRI
 * @param prior what is thought of the learner's ability before
 * @param cut ability from which on the competency counts as mastered, logit
 * @param confidence posterior probability that it takes to say mastered or not, above .5 and below
 *     1
 * @param endsOn what is enough
 * @param standardError that is small enough, logit, where it ends on precision
 * @param minItems questions before it may end
 * @param maxItems questions after which it ends in any case
 * @param weight its share of the questions against that of the others, above 0
 */
public record Aim(
    String competency,
    AbilityPrior prior,
    double cut,
    double confidence,
    EndsOn endsOn,
    double standardError,
    int minItems,
    int maxItems,
    double weight) {

  /** Chance of a right answer to a question at the required level that counts as mastery. */
  public static final double MASTERY = 0.70;

  private static final double CRITICAL = 0.95;
  private static final double ORDINARY = 0.90;

  public Aim {
    require(!competency.isBlank(), "names a competency");
    require(Double.isFinite(cut), "has a cut");
    require(confidence > 0.5 && confidence < 1, "has a confidence above .5 and below 1");
    require(standardError > 0, "has a standard error above 0");
    require(minItems >= 1 && maxItems >= minItems, "asks 1 to maxItems questions");
    require(weight > 0 && Double.isFinite(weight), "has a weight above 0");
  }

  /**
   * Whether somebody masters a competency: probability .95 where a gap costs much, else .90; three
   * to twelve questions.
   *
   * @param difficulty of questions at the required level, logit
   */
  public static Aim mastery(
      String competency, AbilityPrior prior, double difficulty, Criticality criticality) {
    double cut = difficulty + Math.log(MASTERY / (1 - MASTERY));
    double confidence = criticality == Criticality.HIGH ? CRITICAL : ORDINARY;
    return new Aim(competency, prior, cut, confidence, EndsOn.DECISION, 0.40, 3, 12, 1);
  }

  /** How able somebody is, to a standard error. */
  public static Aim ability(
      String competency, AbilityPrior prior, double cut, double standardError, int maxItems) {
    return new Aim(
        competency, prior, cut, ORDINARY, EndsOn.PRECISION, standardError, 3, maxItems, 1);
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException("An aim of a test " + otherwise);
    }
  }
}
