package org.koers.adaptive.learnerstate.prediction;

/**
 * What a learner's answers on one competency left behind.
 *
 * @param recent see {@link Feature#COMPETENCY_RECENT}
 * @param surprise see {@link Feature#COMPETENCY_SURPRISE}
 * @param byDay counts that fade by half each day, as they were at {@code lastAt}
 * @param byFortnight counts that fade by half each fortnight
 * @param lastAt milliseconds since 1970 of the latest answer
 */
record CompetencyTrace(
    Gaussian rating,
    int right,
    int wrong,
    double recent,
    double surprise,
    FadingCounts byDay,
    FadingCounts byFortnight,
    long lastAt) {

  static CompetencyTrace unknown(RatingParameters parameters) {
    return new CompetencyTrace(
        parameters.unknownCompetency(),
        0,
        0,
        0,
        0,
        FadingCounts.ofHalfLife(1),
        FadingCounts.ofHalfLife(14),
        Long.MIN_VALUE);
  }

  CompetencyTrace after(boolean correct, long at, double error, Gaussian rated) {
    long passed = passed(at);
    return new CompetencyTrace(
        rated,
        right + (correct ? 1 : 0),
        wrong + (correct ? 0 : 1),
        0.8 * recent + (correct ? 0.2 : -0.2),
        0.5 * surprise + 0.5 * error,
        byDay.after(passed, correct),
        byFortnight.after(passed, correct),
        Math.max(lastAt, at));
  }

  /** Milliseconds since the latest answer; 0 where there is none, or where time runs backwards. */
  long passed(long now) {
    return lastAt == Long.MIN_VALUE ? 0 : Math.max(0, now - lastAt);
  }
}
