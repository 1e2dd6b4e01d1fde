package org.koers.packager.tag.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a raw score is worth: the share that was right at that score on data with known answers
 * (isotonic regression by pooling adjacent violators). Each step counts one right and one wrong
 * answer more than there were, so that few examples give no certainty.
 *
 * @param steps in rising order of score
 */
public record Calibration(List<Step> steps) {

  /**
   * From this score on, this confidence.
   *
   * @param from lowest score of the step
   * @param confidence 0 to 1
   */
  public record Step(double from, double confidence) {}

  /**
   * An answer whose truth is known.
   *
   * @param score raw, as the rule or model gave it
   */
  public record Answer(double score, boolean right) {}

  private record Pool(double from, int right, int all) {

    double share() {
      return (double) right / all;
    }

    Pool and(Pool next) {
      return new Pool(from, right + next.right, all + next.all);
    }
  }

  /** Copies, so that nothing can change it later. */
  public Calibration {
    steps = List.copyOf(steps);
  }

  /** Fits the steps; without answers everything is worth one half. */
  public static Calibration of(List<Answer> answers) {
    List<Pool> pools = new ArrayList<>();
    answers.stream().sorted(Comparator.comparingDouble(Answer::score)).forEach(a -> add(pools, a));
    List<Step> steps =
        pools.stream().map(p -> new Step(p.from(), (p.right() + 1.0) / (p.all() + 2.0))).toList();
    return new Calibration(rising(steps));
  }

  private static void add(List<Pool> pools, Answer answer) {
    Pool pool = new Pool(answer.score(), answer.right() ? 1 : 0, 1);
    while (!pools.isEmpty()
        && (pools.getLast().share() >= pool.share() || pools.getLast().from() == pool.from())) {
      pool = pools.removeLast().and(pool);
    }
    pools.add(pool);
  }

  /** Smoothing may turn the order of two steps; the later one then counts as the one before. */
  private static List<Step> rising(List<Step> steps) {
    List<Step> rising = new ArrayList<>();
    double least = 0;
    for (Step step : steps) {
      least = Math.max(least, step.confidence());
      rising.add(new Step(step.from(), least));
    }
    return rising;
  }

  /** The confidence of a raw score; below the lowest score that was seen it falls towards 0. */
  public double confidence(double score) {
    if (steps.isEmpty()) {
      return 0.5;
    }
    Step lowest = steps.getFirst();
    double confidence = lowest.confidence() * Math.min(1, score / Math.max(1e-9, lowest.from()));
    for (Step step : steps) {
      if (step.from() <= score) {
        confidence = step.confidence();
      }
    }
    return confidence;
  }
}
