package org.koers.adaptive.placement.irt;

import java.util.ArrayList;
import java.util.List;

/**
 * Several abilities of one learner, each on its own items, that go together: whoever is good at one
 * is rather good at the others. Each standardised ability is {@code √ρ g + √(1-ρ) e} with a general
 * factor g common to all (a second-order factor model); its distribution given the answers is
 * computed on a grid, without simulation. Immutable: an answer gives new ones.
 */
public final class Abilities {

  private static final int POINTS = 61;
  private static final double LIMIT = 4.5;
  private static final Quadrature GRID = new Quadrature(POINTS, LIMIT);

  private final List<AbilityPrior> priors;
  private final double[][] kernel;
  private final List<double[]> logLikelihoods;
  private final List<double[]> messages;

  /**
   * The parts.
   *
   * @param kernel empty where the abilities do not go together
   * @param messages what each says of the general factor, log
   */
  private Abilities(
      List<AbilityPrior> priors,
      double[][] kernel,
      List<double[]> logLikelihoods,
      List<double[]> messages) {
    this.priors = priors;
    this.kernel = kernel;
    this.logLikelihoods = logLikelihoods;
    this.messages = messages;
  }

  /**
   * Before the first answer.
   *
   * @param correlation between two abilities, from 0 (an answer says nothing about the others) to 1
   *     (they are one ability)
   */
  public static Abilities before(List<AbilityPrior> priors, double correlation) {
    if (!(correlation >= 0 && correlation <= 1)) {
      throw new IllegalArgumentException("A correlation is from 0 to 1 here, not " + correlation);
    }
    boolean together = correlation > 0 && priors.size() > 1;
    List<double[]> nothing = new ArrayList<>();
    priors.forEach(p -> nothing.add(new double[POINTS]));
    return new Abilities(
        List.copyOf(priors),
        together ? Kernel.of(GRID, correlation) : new double[0][],
        nothing,
        nothing);
  }

  /** One ability. */
  public static Abilities before(AbilityPrior prior) {
    return before(List.of(prior), 0);
  }

  /**
   * After an answer.
   *
   * @param which of the abilities the item is about
   * @param credit from 0 to 1
   */
  public Abilities after(int which, ItemParameters item, double credit) {
    AbilityPrior prior = priors.get(which);
    double[] more = logLikelihoods.get(which).clone();
    for (int k = 0; k < POINTS; k++) {
      more[k] += item.logLikelihood(prior.mean() + prior.sd() * GRID.point(k), credit);
    }
    return new Abilities(
        priors,
        kernel,
        with(logLikelihoods, which, more),
        kernel.length == 0 ? messages : with(messages, which, message(more, kernel)));
  }

  private static List<double[]> with(List<double[]> all, int which, double[] one) {
    List<double[]> next = new ArrayList<>(all);
    next.set(which, one);
    return next;
  }

  /** How many there are. */
  public int size() {
    return priors.size();
  }

  /** One of them, from all answers. */
  public Ability get(int which) {
    double[] logs = logLikelihoods.get(which).clone();
    double[] before = kernel.length == 0 ? alone() : givenOthers(which);
    for (int k = 0; k < POINTS; k++) {
      logs[k] += Math.log(before[k]);
    }
    Expectation.normalise(logs);
    AbilityPrior prior = priors.get(which);
    double step = prior.sd() * (GRID.point(1) - GRID.point(0));
    return new Ability(prior.mean() + prior.sd() * GRID.point(0), step, logs);
  }

  private static double[] alone() {
    double[] weights = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      weights[k] = GRID.weight(k);
    }
    return weights;
  }

  /** The distribution of one ability from the answers about the others only. */
  private double[] givenOthers(int which) {
    double[] general = new double[POINTS];
    for (int g = 0; g < POINTS; g++) {
      general[g] = Math.log(GRID.weight(g));
    }
    for (int other = 0; other < size(); other++) {
      if (other != which) {
        add(general, messages.get(other));
      }
    }
    Expectation.normalise(general);
    double[] mixed = new double[POINTS];
    for (int g = 0; g < POINTS; g++) {
      for (int k = 0; k < POINTS; k++) {
        mixed[k] += general[g] * kernel[g][k];
      }
    }
    for (int k = 0; k < POINTS; k++) {
      mixed[k] = Math.max(mixed[k], Double.MIN_NORMAL);
    }
    return mixed;
  }

  private static double[] message(double[] logLikelihood, double[][] kernel) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logLikelihood) {
      most = Math.max(most, log);
    }
    double[] likelihood = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      likelihood[k] = Math.exp(logLikelihood[k] - most);
    }
    double[] message = new double[POINTS];
    for (int g = 0; g < POINTS; g++) {
      double sum = 0;
      for (int k = 0; k < POINTS; k++) {
        sum += kernel[g][k] * likelihood[k];
      }
      message[g] = Math.log(Math.max(sum, Double.MIN_NORMAL));
    }
    return message;
  }

  private static void add(double[] to, double[] more) {
    for (int g = 0; g < to.length; g++) {
      to[g] += more[g];
    }
  }
}
