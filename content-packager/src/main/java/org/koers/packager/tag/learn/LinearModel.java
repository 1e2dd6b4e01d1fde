package org.koers.packager.tag.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression, one class against the rest.
 *
 * @param features names, in the order of the columns
 * @param means of each feature in training
 * @param deviations standard deviation of each feature in training; where it was 0, 1
 * @param weights for each class one weight a feature and, last, the constant
 */
public record LinearModel(
    List<String> features,
    List<Double> means,
    List<Double> deviations,
    Map<String, List<Double>> weights) {

  /** Copies, so that nothing can change it later; refuses columns that do not fit. */
  public LinearModel {
    features = List.copyOf(features);
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    for (List<Double> row : weights.values()) {
      if (row.size() != features.size() + 1) {
        throw new IllegalArgumentException("Weights and features differ in number");
      }
    }
  }

  /** The probability of each class; together 1. */
  public Map<String, Double> probabilities(Map<String, Double> values) {
    Map<String, Double> odds = new LinkedHashMap<>();
    weights.forEach((label, row) -> odds.put(label, sigmoid(sum(row, values))));
    double all = odds.values().stream().mapToDouble(Double::doubleValue).sum();
    odds.replaceAll((label, p) -> p / all);
    return odds;
  }

  /** The likeliest class. */
  public String best(Map<String, Double> values) {
    return probabilities(values).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private double sum(List<Double> row, Map<String, Double> values) {
    double sum = row.getLast();
    for (int i = 0; i < features.size(); i++) {
      double value = values.getOrDefault(features.get(i), 0.0);
      sum += row.get(i) * (value - means.get(i)) / deviations.get(i);
    }
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
