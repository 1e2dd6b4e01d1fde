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
    values[Feature.ITEM_RIGHT.place()] = Logit.logCount(item.right());
    values[Feature.ITEM_WRONG.place()] = Logit.logCount(item.wrong());
    return values;
  }

  private static void overall(OverallTrace overall, Question question, long now, double[] values) {
    if (!overall.any()) {
      return;
    }
    values[Feature.LEARNER_RATING.place()] = overall.rating().mean();
    values[Feature.LEARNER_RIGHT.place()] = Logit.logCount(overall.right());
    values[Feature.LEARNER_WRONG.place()] = Logit.logCount(overall.wrong());
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
      if (trace.right() + trace.wrong() == 0) {
        values[Feature.COMPETENCY_NEW.place()] = 1;
      }
      values[Feature.COMPETENCY_RATING.place()] += share * trace.rating().mean();
      values[Feature.COMPETENCY_RIGHT.place()] += share * Logit.logCount(trace.right());
      values[Feature.COMPETENCY_WRONG.place()] += share * Logit.logCount(trace.wrong());
      values[Feature.COMPETENCY_RECENT.place()] += share * trace.recent();
      values[Feature.COMPETENCY_SURPRISE.place()] += share * trace.surprise();
      long passed = trace.passed(now);
      values[Feature.SINCE_COMPETENCY.place()] += share * hours(passed);
      double right = trace.byDay().right() * trace.byDay().left(passed);
      double wrong = trace.byDay().wrong() * trace.byDay().left(passed);
      fade(values, Feature.RIGHT_FADED_BY_DAY, share, right, trace.right());
      fade(values, Feature.WRONG_FADED_BY_DAY, share, wrong, trace.wrong());
      right = trace.byFortnight().right() * trace.byFortnight().left(passed);
      wrong = trace.byFortnight().wrong() * trace.byFortnight().left(passed);
      fade(values, Feature.RIGHT_FADED_BY_FORTNIGHT, share, right, trace.right());
      fade(values, Feature.WRONG_FADED_BY_FORTNIGHT, share, wrong, trace.wrong());
    }
  }

  private static void fade(double[] values, Feature feature, double share, double left, int all) {
    if (left != all) {
      values[feature.place()] += share * (Math.log1p(left) - Logit.logCount(all));
    }
  }

  private static double hours(long millis) {
    return Math.log1p(millis / HOUR_MILLIS);
  }
}
