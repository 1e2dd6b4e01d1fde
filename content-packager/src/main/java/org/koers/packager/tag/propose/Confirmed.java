package org.koers.packager.tag.propose;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.learn.Example;
import org.koers.packager.tag.level.TextMeasures;
import org.koers.packager.tag.text.Words;

/**
 * A value that a person confirmed.
 *
 * @param group the package it is of
 * @param features of the text: measures and its most frequent stems
 * @param rule what the rules said before; empty if they kept silent
 */
public record Confirmed(
    String group, Dimension dimension, String value, Map<String, Double> features, String rule) {

  private static final int STEMS = 200;

  /** Copies, so that nothing can change it later. */
  public Confirmed {
    features = Map.copyOf(features);
  }

  /** What a person says of a package, beside what the rules say of it. */
  public static Confirmed of(String group, Analysis content, Dimension dimension, String value) {
    String rule = rules(content).getOrDefault(dimension, "");
    return new Confirmed(group, dimension, value, features(content), rule);
  }

  /** What the rules alone say of a package, where a classifier could say something too. */
  public static Map<Dimension, String> rules(Analysis content) {
    Map<Dimension, Proposal> best = new EnumMap<>(Dimension.class);
    Calibrations worth = Calibrations.shipped();
    for (Proposal one : Tagger.shipped().raw(content)) {
      if (Learned.LEARNABLE.contains(one.dimension())) {
        best.merge(
            one.dimension(), one, (a, b) -> worth.confidence(b) > worth.confidence(a) ? b : a);
      }
    }
    Map<Dimension, String> said = new EnumMap<>(Dimension.class);
    best.forEach((dimension, proposal) -> said.put(dimension, proposal.value()));
    return said;
  }

  /** What a classifier looks at: how the text reads, what is in the package, and its words. */
  public static Map<String, Double> features(Analysis content) {
    Reading reading = Reading.of(content);
    Map<String, Double> features = new HashMap<>();
    TextMeasures measures = TextMeasures.of(reading.language(), reading.text());
    measures
        .values()
        .forEach((name, value) -> features.put("measure " + name, scaled(name, value)));
    Effort effort = Effort.of(reading);
    double all = Math.max(1, effort.reading() + effort.asking() + effort.doing());
    features.put("share questions", effort.asking() / all);
    features.put("share exercises", effort.doing() / all);
    features.put("videos", content.videos().isEmpty() ? 0.0 : 1.0);
    stems(reading).forEach((stem, weight) -> features.put("word " + stem, weight));
    return features;
  }

  /** Roughly between 0 and 1, so that no measure drowns the others. */
  private static double scaled(String name, double value) {
    return name.equals("ease") || name.equals("lix")
        ? value / 100
        : name.startsWith("sentence ") ? value / 40 : value;
  }

  private static Map<String, Double> stems(Reading reading) {
    Map<String, Integer> counts = new HashMap<>();
    Words.of(reading.language(), reading.text()).forEach(w -> counts.merge(w, 1, Integer::sum));
    Map<String, Double> weights = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(STEMS)
        .forEach(e -> weights.put(e.getKey(), 1 + Math.log(e.getValue())));
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((w, v) -> v / length);
    return weights;
  }

  Example example() {
    return new Example(group, features, value);
  }
}
