package org.koers.adaptive.learnerstate.prediction;

/**
 * What a prediction looks at. All counts are {@code ln(1 + n)}; where a question has several
 * competencies, the mean over them.
 *
 * <p>The weight of a feature is one for all, plus what a competency and an item differ from it. The
 * differences are shrunk to 0 by a normal prior of the variance given here; 0 means that they do
 * not differ. Those of {@link #BASE} are the difficulties.
 */
enum Feature {
  BASE(0, FeatureGroup.COLLECTIVE, 1.0, 0.8),
  /** Logit, 0 for a learner of whom nothing is known. */
  LEARNER_RATING(1, FeatureGroup.LEARNER, 0, 0.1),
  LEARNER_RIGHT(2, FeatureGroup.LEARNER, 0, 0),
  LEARNER_WRONG(3, FeatureGroup.LEARNER, 0, 0),
  /** Logit, what the learner differs on the competency from the learner's own rating. */
  COMPETENCY_RATING(4, FeatureGroup.COMPETENCY, 0, 0.1),
  COMPETENCY_RIGHT(5, FeatureGroup.PRACTICE, 0.05, 0),
  COMPETENCY_WRONG(6, FeatureGroup.PRACTICE, 0.05, 0),
  /** 1 where the learner never answered on one of the competencies. */
  COMPETENCY_NEW(7, FeatureGroup.PRACTICE, 0.2, 0),
  ITEM_RIGHT(8, FeatureGroup.PRACTICE, 0, 0),
  ITEM_WRONG(9, FeatureGroup.PRACTICE, 0, 0),
  /** Mean of the last answers against what was expected, fading by a tenth each. */
  RECENT(10, FeatureGroup.RECENCY, 0, 0),
  /** Mean of the last answers on the competency, 1 right, -1 wrong, fading by a fifth each. */
  COMPETENCY_RECENT(11, FeatureGroup.RECENCY, 0.2, 0.2),
  /** The same against what was expected, fading by a half each. */
  COMPETENCY_SURPRISE(12, FeatureGroup.RECENCY, 0, 0),
  /** The last answer against what was expected of it, from -1 to 1. */
  LAST(13, FeatureGroup.RECENCY, 0, 0),
  SECOND_LAST(14, FeatureGroup.RECENCY, 0, 0),
  THIRD_LAST(15, FeatureGroup.RECENCY, 0, 0),
  /** 1 where the last answer was to the same item. */
  SAME_ITEM(16, FeatureGroup.RECENCY, 0, 0),
  /** 1 where the last answer was on the same competencies. */
  SAME_COMPETENCIES(17, FeatureGroup.RECENCY, 0, 0),
  /** {@link #LAST} where the competencies are the same, else 0. */
  SAME_COMPETENCIES_LAST(18, FeatureGroup.RECENCY, 0, 0),
  /** ln(1 + hours); 0 where time is unknown. */
  SINCE_ANSWER(19, FeatureGroup.RECENCY, 0, 0),
  SINCE_COMPETENCY(20, FeatureGroup.RECENCY, 0, 0),
  /** What {@link #COMPETENCY_RIGHT} loses when answers fade by half each day; at most 0. */
  RIGHT_FADED_BY_DAY(21, FeatureGroup.RECENCY, 0, 0),
  WRONG_FADED_BY_DAY(22, FeatureGroup.RECENCY, 0, 0),
  /** The same when they fade by half each fortnight. */
  RIGHT_FADED_BY_FORTNIGHT(23, FeatureGroup.RECENCY, 0, 0),
  WRONG_FADED_BY_FORTNIGHT(24, FeatureGroup.RECENCY, 0, 0);

  /** How many there are. */
  static final int COUNT = values().length;

  private final int place;
  private final FeatureGroup group;
  private final double competencyVariance;
  private final double itemVariance;

  Feature(int place, FeatureGroup group, double competencyVariance, double itemVariance) {
    this.place = place;
    this.group = group;
    this.competencyVariance = competencyVariance;
    this.itemVariance = itemVariance;
  }

  /** Of its value and weight in an array of all. */
  int place() {
    return place;
  }

  FeatureGroup group() {
    return group;
  }

  double variance(EffectKind kind) {
    return switch (kind) {
      case COMPETENCY -> competencyVariance;
      case ITEM -> itemVariance;
      case TENANT -> this == BASE ? EffectKind.TENANT_VARIANCE : 0;
    };
  }
}
