package org.koers.adaptive.learnerstate.retention;

import java.util.List;

/**
 * One history as the model sees it: whole days since the review before, and ratings.
 *
 * @param predicted how many of the reviews came a day or more after the one before: only those say
 *     something about forgetting
 */
record RecallSequence(List<Step> steps, int predicted) {

  record Step(int days, int rating) {}

  static RecallSequence of(List<Review> reviews, DayCount days) {
    Step[] steps = new Step[reviews.size()];
    int predicted = 0;
    for (int i = 0; i < steps.length; i++) {
      Review now = reviews.get(i);
      int since = i == 0 ? 0 : days.between(reviews.get(i - 1).at(), now.at());
      steps[i] = new Step(since, now.rating().number());
      predicted += since > 0 ? 1 : 0;
    }
    return new RecallSequence(List.of(steps), predicted);
  }

  /** The chance of recall before each predicted review, in order. */
  double[] chances(Fsrs fsrs) {
    double[] chances = new double[predicted];
    double stability = 0;
    double difficulty = 0;
    int found = 0;
    for (Step step : steps) {
      if (step.days() > 0) {
        chances[found++] = fsrs.retrievability(step.days(), stability);
      }
      boolean first = stability == 0;
      double next =
          first
              ? fsrs.firstStability(step.rating())
              : fsrs.nextStability(stability, difficulty, step.days(), step.rating());
      difficulty =
          first
              ? fsrs.firstDifficulty(step.rating())
              : fsrs.nextDifficulty(difficulty, step.rating());
      stability = next;
    }
    return chances;
  }

  /** Whether each predicted review was recalled, in order: 1 or 0. */
  double[] outcomes() {
    return steps.stream()
        .filter(step -> step.days() > 0)
        .mapToDouble(step -> step.rating() > 1 ? 1 : 0)
        .toArray();
  }
}
