package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;
import java.util.Map;

/**
 * What weights differ from the global ones, by IRI.
 *
 * @param byName each in the order of {@link EffectKind#features()}; one that is absent differs by
 *     nothing, which is the expectation of one never seen
 */
record Effects(EffectKind kind, Map<String, Weights> byName) {

  Effects {
    byName = Map.copyOf(byName);
  }

  static Effects none(EffectKind kind) {
    return new Effects(kind, Map.of());
  }

  /** In {@link Feature#BASE}, which is the first of each kind. */
  double base(String name) {
    Weights effect = byName.get(name);
    return effect == null ? 0 : effect.get(0);
  }

  /** Adds what the differences of one contribute, each to its group. */
  void contribute(String name, double share, double[] features, double[] groups) {
    Weights effect = byName.get(name);
    if (effect == null) {
      return;
    }
    Feature[] varying = VARYING[kind.place()];
    for (int i = 0; i < varying.length; i++) {
      groups[kind.groupOf(varying[i]).place()] +=
          share * effect.get(i) * features[varying[i].place()];
    }
  }

  private static final Feature[][] VARYING =
      Arrays.stream(EffectKind.values()).map(EffectKind::features).toArray(Feature[][]::new);

  static Feature[] varying(EffectKind kind) {
    return VARYING[kind.place()];
  }
}
