package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The effects of one kind while they are learned answer by answer. */
final class OnlineEffects {

  private final EffectKind kind;
  private final Feature[] varying;
  private final double[] variances;
  private final Map<String, NormalBelief> byName = new HashMap<>();

  OnlineEffects(EffectKind kind) {
    this.kind = kind;
    this.varying = Effects.varying(kind);
    this.variances =
        Arrays.stream(varying).mapToDouble(feature -> feature.variance(kind)).toArray();
  }

  /** In {@link Feature#BASE}, the mean over the names. */
  double base(List<String> names) {
    double sum = 0;
    for (String name : names) {
      NormalBelief belief = byName.get(name);
      sum += belief == null ? 0 : belief.mean(0);
    }
    return names.isEmpty() ? 0 : sum / names.size();
  }

  double logit(List<String> names, double[] features) {
    double[] x = share(names, features);
    return names.stream().mapToDouble(name -> belief(name).logit(x)).sum();
  }

  double variance(List<String> names, double[] features) {
    double[] x = share(names, features);
    return names.stream().mapToDouble(name -> belief(name).variance(x)).sum();
  }

  void learn(List<String> names, double error, double information, double total) {
    names.forEach(name -> belief(name).learn(error, information, total));
  }

  private double[] share(List<String> names, double[] features) {
    double[] x = new double[varying.length];
    for (int j = 0; j < x.length; j++) {
      x[j] = features[varying[j].place()] / names.size();
    }
    return x;
  }

  private NormalBelief belief(String name) {
    return byName.computeIfAbsent(
        name, _ -> new NormalBelief(new double[varying.length], variances));
  }

  /** As learned until now. */
  Effects effects() {
    Map<String, Weights> values = new HashMap<>();
    byName.forEach((name, belief) -> values.put(name, Weights.of(belief.mean())));
    return new Effects(kind, values);
  }
}
