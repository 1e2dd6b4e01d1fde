package org.koers.adaptive.adaptivity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All that came of it.
 *
 * @param results by learner model and rival; each list has the same learners in the same order
 */
record Outcomes(Map<LearnerModel, Map<Rival, List<Result>>> results) {

  /** Learners and models to look at. */
  record Part(Collection<LearnerModel> models, Predicate<Result.Case> whom) {

    static final Part ALL = of(_ -> true);

    static Part of(LearnerModel model) {
      return new Part(List.of(model), _ -> true);
    }

    static Part of(Predicate<Result.Case> whom) {
      return new Part(List.of(LearnerModel.values()), whom);
    }
  }

  Set<Rival> rivals() {
    return results.values().iterator().next().keySet();
  }

  /** Mean of a learner. */
  Estimate mean(Part part, Rival rival, Measure measure) {
    return Estimate.ratio(sums(part, rival, measure), counts(part, rival, measure));
  }

  /** Ratio of the means of two rivals, same learners. */
  Estimate ratio(Part part, Rival rival, Rival to, Measure measure) {
    return Estimate.ratio(sums(part, rival, measure), sums(part, to, measure));
  }

  /** Ratio of two measures, same learners. */
  Estimate ratio(Part part, Rival rival, Rival to, Measure measure, Measure toMeasure) {
    return Estimate.ratio(sums(part, rival, measure), sums(part, to, toMeasure));
  }

  /** Of the means of two rivals, same learners. */
  Estimate difference(Part part, Rival rival, Measure measure, Rival from, Measure than) {
    return Estimate.of(
        sums(part, rival, measure),
        counts(part, rival, measure),
        sums(part, from, than),
        counts(part, from, than));
  }

  /**
   * Mean minutes at which a rival has brought the group as far as everything had at its end, as a
   * share of the minutes of everything; not a number if it never does.
   */
  double minutesAtEqualResult(Part part, Rival rival) {
    double goal = mean(part, Rival.EVERYTHING, Measure.HELD).value();
    double before = Double.NaN;
    for (int step = 0; step <= World.MOST * Result.STEPS; step++) {
      double held = atStep(part, rival, step, true);
      if (held >= goal) {
        double part0 =
            Double.isNaN(before) || held == before ? 1 : (goal - before) / (held - before);
        double low = step == 0 ? 0 : atStep(part, rival, step - 1, false);
        double minutes = low + part0 * (atStep(part, rival, step, false) - low);
        return minutes / mean(part, Rival.EVERYTHING, Measure.MINUTES).value();
      }
      before = held;
    }
    return Double.NaN;
  }

  /** Mean of what is held, or of the minutes spent, when so many tenths are the most. */
  private double atStep(Part part, Rival rival, int step, boolean held) {
    return part.models().stream()
        .flatMap(model -> results.get(model).get(rival).stream())
        .filter(one -> part.whom().test(one.about()))
        .mapToDouble(
            one ->
                held
                    ? one.curve().get(step)
                    : Math.min(one.minutes(), one.curriculum() * step / Result.STEPS))
        .average()
        .orElse(0);
  }

  private double[] sums(Part part, Rival rival, Measure measure) {
    return perPerson(part, rival, measure, true);
  }

  private double[] counts(Part part, Rival rival, Measure measure) {
    return perPerson(part, rival, measure, false);
  }

  private double[] perPerson(Part part, Rival rival, Measure measure, boolean values) {
    List<List<Result>> lists =
        part.models().stream().map(model -> results.get(model).get(rival)).toList();
    return IntStream.range(0, lists.getFirst().size())
        .filter(i -> part.whom().test(lists.getFirst().get(i).about()))
        .mapToDouble(
            i ->
                lists.stream()
                    .map(list -> list.get(i))
                    .filter(measure::isAbout)
                    .mapToDouble(one -> values ? measure.of(one) : 1)
                    .sum())
        .toArray();
  }
}
