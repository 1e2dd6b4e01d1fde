package org.koers.adaptive.placement.irt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Calibration of items by marginal maximum likelihood: abilities are integrated out, so the number
 * of learners does not add parameters. Bock and Aitkin (1981), "Marginal maximum likelihood
 * estimation of item parameters: application of an EM algorithm"; with a prior, Mislevy (1986).
 * Deterministic: the same answers in the same order give the same bits.
 */
public final class MarginalLikelihood {

  private static final int CYCLES = 5_000;
  private static final double TOLERANCE = 1e-6;

  private final Quadrature quadrature = Quadrature.STANDARD;

  /** With the same prior for each item; {@link ItemPrior#NONE} is maximum likelihood. */
  public Calibration fit(Responses responses, ItemPrior prior) {
    return fit(responses, Collections.nCopies(responses.items(), prior));
  }

  /**
   * With a prior for each item.
   *
   * @param priors in the order of the items
   */
  public Calibration fit(Responses responses, List<ItemPrior> priors) {
    if (responses.patterns() == 0) {
      throw new IllegalArgumentException("There are no answers to calibrate items on");
    }
    List<ItemParameters> items = start(responses);
    double moved = Double.POSITIVE_INFINITY;
    int cycle = 0;
    while (moved > TOLERANCE && cycle < CYCLES) {
      List<ItemParameters> next = cycle(responses, priors, items);
      moved = distance(items, next);
      items = next;
      cycle++;
    }
    Expectation last = new Expectation(responses, items, quadrature);
    double logLikelihood = last.run();
    return new Calibration(
        Calibration.VERSION,
        new StandardErrors(responses, priors, quadrature).of(items),
        logLikelihood,
        cycle,
        moved <= TOLERANCE);
  }

  /** The marginal log likelihood of answers under given parameters. */
  public double logLikelihood(Responses responses, List<ItemParameters> items) {
    return new Expectation(responses, items, quadrature).run();
  }

  private List<ItemParameters> cycle(
      Responses responses, List<ItemPrior> priors, List<ItemParameters> items) {
    Expectation expected = new Expectation(responses, items, quadrature);
    expected.run();
    List<ItemParameters> next = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      next.add(
          new Maximization(expected.asked[i], expected.right[i], quadrature, priors.get(i))
              .from(items.get(i)));
    }
    return next;
  }

  private static List<ItemParameters> start(Responses responses) {
    List<ItemParameters> items = new ArrayList<>();
    for (int i = 0; i < responses.items(); i++) {
      double asked = 1;
      double right = 0.5;
      for (int l = 0; l < responses.patterns(); l++) {
        double credit = responses.pattern(l)[i];
        if (!Double.isNaN(credit)) {
          asked += responses.frequency(l);
          right += responses.frequency(l) * credit;
        }
      }
      items.add(new ItemParameters(1, 1.2 * Math.log(right / (asked - right))));
    }
    return items;
  }

  private static double distance(List<ItemParameters> before, List<ItemParameters> after) {
    double most = 0;
    for (int i = 0; i < before.size(); i++) {
      most = Math.max(most, Math.abs(before.get(i).a() - after.get(i).a()));
      most = Math.max(most, Math.abs(before.get(i).d() - after.get(i).d()));
    }
    return most;
  }
}
