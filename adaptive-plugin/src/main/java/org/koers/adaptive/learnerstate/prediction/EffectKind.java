package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;

/** Of what the weights may differ from the global ones. */
enum EffectKind {
  COMPETENCY(0, FeatureGroup.COMPETENCY),
  ITEM(1, FeatureGroup.ITEM),
  TENANT(2, FeatureGroup.TENANT);

  /** logit²: organisations differ, in one of twenty by more than one in the logit. */
  static final double TENANT_VARIANCE = 0.25;

  private final int place;
  private final FeatureGroup group;

  EffectKind(int place, FeatureGroup group) {
    this.place = place;
    this.group = group;
  }

  /** In an array of all. */
  int place() {
    return place;
  }

  /** Of the difference in {@link Feature#BASE}; other features keep their own group. */
  FeatureGroup groupOf(Feature feature) {
    return feature == Feature.BASE ? group : feature.group();
  }

  /** The features whose weight differs, in their order. */
  Feature[] features() {
    return Arrays.stream(Feature.values())
        .filter(feature -> feature.variance(this) > 0)
        .toArray(Feature[]::new);
  }
}
