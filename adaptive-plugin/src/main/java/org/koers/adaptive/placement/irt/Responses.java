package org.koers.adaptive.placement.irt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers of learners to items: response patterns with how often each occurs. Which items a learner
 * saw may depend on the learner's other answers here, as in an adaptive test, but on nothing else.
 */
public final class Responses {

  private final int items;
  private final List<double[]> patterns = new ArrayList<>();
  private final List<Double> frequencies = new ArrayList<>();

  private Responses(int items) {
    this.items = items;
  }

  /**
   * Equal patterns are counted together, in the order of their first appearance.
   *
   * @param rows a learner each, a column an item: credit from 0 to 1, NaN where it was not asked
   */
  public static Responses of(int items, List<double[]> rows) {
    Map<List<Double>, Integer> counts = new LinkedHashMap<>();
    for (double[] row : rows) {
      List<Double> key = new ArrayList<>(row.length);
      for (double credit : row) {
        key.add(credit);
      }
      counts.merge(key, 1, Integer::sum);
    }
    Responses responses = new Responses(items);
    counts.forEach(
        (row, count) ->
            responses.add(row.stream().mapToDouble(Double::doubleValue).toArray(), count));
    return responses;
  }

  /** No answers yet. */
  public static Responses none(int items) {
    return new Responses(items);
  }

  /** A pattern that occurs so often. */
  public Responses add(double[] credits, double frequency) {
    if (credits.length != items) {
      throw new IllegalArgumentException(
          "A pattern has " + credits.length + " answers for " + items + " items");
    }
    for (double credit : credits) {
      if (credit < 0 || credit > 1) {
        throw new IllegalArgumentException("A credit is from 0 to 1, not " + credit);
      }
    }
    patterns.add(credits.clone());
    frequencies.add(frequency);
    return this;
  }

  /** How many items there are. */
  public int items() {
    return items;
  }

  /** How many different patterns there are. */
  public int patterns() {
    return patterns.size();
  }

  /** How many learners there are. */
  public double learners() {
    return frequencies.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** How many learners answered an item. */
  public double answers(int item) {
    double sum = 0;
    for (int l = 0; l < patterns.size(); l++) {
      sum += Double.isNaN(patterns.get(l)[item]) ? 0 : frequencies.get(l);
    }
    return sum;
  }

  double[] pattern(int l) {
    return patterns.get(l);
  }

  double frequency(int l) {
    return frequencies.get(l);
  }
}
