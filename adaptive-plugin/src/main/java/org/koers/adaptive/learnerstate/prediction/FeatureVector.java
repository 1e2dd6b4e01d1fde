package org.koers.adaptive.learnerstate.prediction;

/** The values of all features for one learner, one question and one moment. */
final class FeatureVector {

  private static final double HOUR_MILLIS = 3_600_000;

  private FeatureVector() {}

  /**
   * In the order of {@link Feature}.
   *
   * @param now milliseconds since 1970
   */
  static double[] of(LearnerFeatures learner, Question question, long now) {
    double[] values = new double[Feature.COUNT];
    values[Feature.BASE.place()] = 1;
    overall(learner.overall(), question, now, values);
    competencies(learner, question, now, values);
    ItemTrace item = learner.item(question.item());
    values[Feature.ITEM_RIGHT.place()] = Math.log1p(item.right());
    values[Feature.ITEM_WRONG.place()] = Math.log1p(item.wrong());
    return values;
  }

  private static void overall(OverallTrace overall, Question question, long now, double[] values) {
    if (!overall.any()) {
      return;
    }
    values[Feature.LEARNER_RATING.place()] = overall.rating().mean();
    values[Feature.LEARNER_RIGHT.place()] = Math.log1p(overall.right());
    values[Feature.LEARNER_WRONG.place()] = Math.log1p(overall.wrong());
    values[Feature.RECENT.place()] = overall.recent();
    values[Feature.LAST.place()] = overall.last();
    values[Feature.SECOND_LAST.place()] = overall.secondLast();
    values[Feature.THIRD_LAST.place()] = overall.thirdLast();
    values[Feature.SAME_ITEM.place()] = overall.lastItem().equals(question.item()) ? 1 : 0;
    if (overall.lastCompetencies().equals(question.competencies())) {
      values[Feature.SAME_COMPETENCIES.place()] = 1;
      values[Feature.SAME_COMPETENCIES_LAST.place()] = overall.last();
    }
    values[Feature.SINCE_ANSWER.place()] = hours(Math.max(0, now - overall.lastAt()));
  }

  private static void competencies(
      LearnerFeatures learner, Question question, long now, double[] values) {
    double share = 1.0 / Math.max(1, question.competencies().size());
    for (String iri : question.competencies()) {
      CompetencyTrace trace = learner.competency(iri);
      double right = Math.log1p(trace.right());
      double wrong = Math.log1p(trace.wrong());
      if (trace.right() + trace.wrong() == 0) {
        values[Feature.COMPETENCY_NEW.place()] = 1;
      }
      values[Feature.COMPETENCY_RATING.place()] += share * trace.rating().mean();
      values[Feature.COMPETENCY_RIGHT.place()] += share * right;
      values[Feature.COMPETENCY_WRONG.place()] += share * wrong;
      values[Feature.COMPETENCY_RECENT.place()] += share * trace.recent();
      values[Feature.COMPETENCY_SURPRISE.place()] += share * trace.surprise();
      long passed = trace.passed(now);
      values[Feature.SINCE_COMPETENCY.place()] += share * hours(passed);
      FadingCounts day = trace.byDay();
      FadingCounts fortnight = trace.byFortnight();
      double left = day.left(passed);
      double leftLonger = fortnight.left(passed);
      values[Feature.RIGHT_FADED_BY_DAY.place()] +=
          share * (Math.log1p(day.right() * left) - right);
      values[Feature.WRONG_FADED_BY_DAY.place()] +=
          share * (Math.log1p(day.wrong() * left) - wrong);
      values[Feature.RIGHT_FADED_BY_FORTNIGHT.place()] +=
          share * (Math.log1p(fortnight.right() * leftLonger) - right);
      values[Feature.WRONG_FADED_BY_FORTNIGHT.place()] +=
          share * (Math.log1p(fortnight.wrong() * leftLonger) - wrong);
    }
  }

  private static double hours(long millis) {
    return Math.log1p(millis / HOUR_MILLIS);
  }
}
