package org.koers.adaptive.placement.irt;

/**
 * What is known of an item by now: a normal distribution of discrimination and intercept.
 *
 * @param version of the model, {@link Calibration#VERSION}
 * @param mean most likely parameters
 * @param varianceA of the discrimination
 * @param covariance of both
 * @param varianceD of the intercept
 * @param answers it rests on
 */
public record ItemEstimate(
    String version,
    ItemParameters mean,
    double varianceA,
    double covariance,
    double varianceD,
    long answers) {

  public ItemEstimate {
    if (!(varianceA > 0 && varianceD > 0 && varianceA * varianceD > covariance * covariance)) {
      throw new IllegalArgumentException("The variances of an item are above 0");
    }
  }

  /** Before the first answer. */
  public static ItemEstimate of(ItemPrior prior) {
    return new ItemEstimate(
        Calibration.VERSION,
        new ItemParameters(prior.a(), prior.d()),
        prior.sdA() * prior.sdA(),
        0,
        prior.sdD() * prior.sdD(),
        0);
  }

  /** After a calibration; how both parameters go together is left out. */
  public static ItemEstimate of(Calibration.Fitted fitted) {
    return new ItemEstimate(
        Calibration.VERSION,
        fitted.parameters(),
        fitted.seA() * fitted.seA(),
        0,
        fitted.seD() * fitted.seD(),
        Math.round(fitted.answers()));
  }

  /**
   * After an answer of a learner whose ability is known from other items only. A step of Fisher
   * scoring on the chance of a right answer averaged over the ability, so the less is known of the
   * ability the less the answer says about the item. One answer changes the estimate; none has to
   * be kept, and the same answers in the same order give the same bits.
   *
   * @param credit from 0 to 1
   */
  public ItemEstimate after(Ability ability, double credit) {
    double chance = 0;
    double slopeA = 0;
    double slopeD = 0;
    for (int k = 0; k < ability.size(); k++) {
      double p = mean.chance(ability.point(k));
      double weight = ability.weight(k) * p * (1 - p);
      chance += ability.weight(k) * p;
      slopeA += weight * ability.point(k);
      slopeD += weight;
    }
    double noise = Math.max(1e-9, chance * (1 - chance));
    // Kalman's update: gain = V s / (s' V s + noise).
    double towardsA = varianceA * slopeA + covariance * slopeD;
    double towardsD = covariance * slopeA + varianceD * slopeD;
    double total = slopeA * towardsA + slopeD * towardsD + noise;
    double surprise = (credit - chance) / total;
    return new ItemEstimate(
        version,
        new ItemParameters(mean.a() + towardsA * surprise, mean.d() + towardsD * surprise),
        varianceA - towardsA * towardsA / total,
        covariance - towardsA * towardsD / total,
        varianceD - towardsD * towardsD / total,
        answers + 1);
  }

  /**
   * The parameters to test with: the less is known of them, the less an answer says, so that a
   * question nobody has answered yet cannot decide anything alone (the chance of a right answer
   * averaged over the parameters, at the difficulty; MacKay 1992).
   */
  public ItemParameters cautious() {
    double at = Math.abs(mean.a()) < 0.1 ? 0 : mean.difficulty();
    double spread = varianceA * at * at + 2 * covariance * at + varianceD;
    double shrunk = 1 / Math.sqrt(1 + Math.PI / 8 * Math.max(0, spread));
    return new ItemParameters(mean.a() * shrunk, mean.d() * shrunk);
  }

  /** Standard error of the difficulty, by the delta method. */
  public double standardErrorOfDifficulty() {
    double a = mean.a();
    double ba = mean.d() / (a * a);
    double bd = -1 / a;
    return Math.sqrt(ba * ba * varianceA + 2 * ba * bd * covariance + bd * bd * varianceD);
  }
}
