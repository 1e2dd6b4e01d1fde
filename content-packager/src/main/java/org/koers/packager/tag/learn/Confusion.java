package org.koers.packager.tag.learn;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts of right and predicted answers, and what follows from them. */
public final class Confusion {

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private int all;
  private int right;

  /** Counts one answer. */
  public void add(String truth, String predicted) {
    counts.computeIfAbsent(truth, t -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
    all++;
    right += truth.equals(predicted) ? 1 : 0;
  }

  /** How many answers. */
  public int size() {
    return all;
  }

  /** How many of them are right. */
  public int right() {
    return right;
  }

  /** Share that is right; 0 without answers. */
  public double accuracy() {
    return all == 0 ? 0 : (double) right / all;
  }

  /** How often a truth was answered in this way. */
  public int count(String truth, String predicted) {
    return counts.getOrDefault(truth, Map.of()).getOrDefault(predicted, 0);
  }

  /** Every class that is a truth. */
  public SortedSet<String> truths() {
    return new TreeSet<>(counts.keySet());
  }

  /** F1 of each class that is a truth, averaged without weights; 0 without answers. */
  public double macroF1() {
    return counts.keySet().stream().mapToDouble(this::f1).average().orElse(0);
  }

  /** Harmonic mean of precision and recall of a class. */
  public double f1(String label) {
    int hit = count(label, label);
    int truth = counts.getOrDefault(label, Map.of()).values().stream().mapToInt(i -> i).sum();
    int said = counts.values().stream().mapToInt(row -> row.getOrDefault(label, 0)).sum();
    return truth + said == 0 ? 0 : 2.0 * hit / (truth + said);
  }
}
