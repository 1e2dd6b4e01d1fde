package org.koers.adaptive.learnerstate.prediction;

import java.util.EnumSet;
import java.util.Set;

/** What the model is compared with: the same training with fewer features. */
final class Baselines {

  /** How many of all learners answered the item right, shrunk to its competency. */
  static final Set<Feature> ITEM_AVERAGE = EnumSet.of(Feature.BASE);

  /** The Rasch model with an ability that is updated answer by answer. */
  static final Set<Feature> IRT = EnumSet.of(Feature.BASE, Feature.LEARNER_RATING);

  /** Counts beside the item and its skills, the features of Best-LR (Gervet et al. 2020). */
  static final Set<Feature> COUNTS =
      EnumSet.of(
          Feature.BASE,
          Feature.LEARNER_RIGHT,
          Feature.LEARNER_WRONG,
          Feature.COMPETENCY_RIGHT,
          Feature.COMPETENCY_WRONG);

  private Baselines() {}
}
