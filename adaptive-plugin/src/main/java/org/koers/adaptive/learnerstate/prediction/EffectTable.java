package org.koers.adaptive.learnerstate.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The effects of one kind during training: for each fold of learners those that were learned
 * without it, and last those learned from all.
 */
final class EffectTable {

  private final EffectKind kind;
  private final Feature[] varying;
  private final int[] places;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final int[][] ofQuestion;

  /** By fold; those of one name lie together. */
  private final double[][] values;

  EffectTable(EffectKind kind, List<Question> questions, Function<Question, List<String>> names) {
    this.kind = kind;
    this.varying = Effects.varying(kind);
    this.places = Arrays.stream(varying).mapToInt(Feature::place).toArray();
    this.ofQuestion = new int[questions.size()][];
    for (int q = 0; q < ofQuestion.length; q++) {
      ofQuestion[q] =
          names.apply(questions.get(q)).stream()
              .mapToInt(name -> numbers.computeIfAbsent(name, _ -> numbers.size()))
              .toArray();
    }
    this.values = new double[CrossFit.FOLDS + 1][numbers.size() * varying.length];
  }

  /** Logit that the effects of a question add. */
  double logit(int fold, int question, float[] x, int offset) {
    return logit(values[fold], question, x, offset);
  }

  /**
   * Logit that some effects of a question add.
   *
   * @param effects as {@link #step} gives them
   */
  double logit(double[] effects, int question, float[] x, int offset) {
    double sum = 0;
    int[] all = ofQuestion[question];
    for (int number : all) {
      int at = number * places.length;
      for (int place : places) {
        sum += effects[at++] * x[offset + place];
      }
    }
    return all.length > 1 ? sum / all.length : sum;
  }

  /** In {@link Feature#BASE}. */
  double base(int fold, int question) {
    double sum = 0;
    for (int number : ofQuestion[question]) {
      sum += values[fold][number * places.length];
    }
    return sum / Math.max(1, ofQuestion[question].length);
  }

  NormalEquations[] equations() {
    NormalEquations[] all = new NormalEquations[numbers.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new NormalEquations(varying.length);
    }
    return all;
  }

  /** Adds an answer to the equations of each effect in it; scratch is as long as they are. */
  void add(
      NormalEquations[] equations,
      int question,
      float[] x,
      int offset,
      double error,
      double information,
      double[] scratch) {
    int[] all = ofQuestion[question];
    if (all.length == 0) {
      return;
    }
    double share = 1.0 / all.length;
    for (int j = 0; j < varying.length; j++) {
      scratch[j] = share * x[offset + places[j]];
    }
    for (int number : all) {
      // several effects move at once: as many times the information keeps them from overshooting
      equations[number].add(scratch, error, all.length * information);
    }
  }

  /**
   * One step of all effects of a fold, each held to 0 by its prior.
   *
   * @return what they changed by, those of one name together
   */
  double[] step(int fold, NormalEquations[] equations) {
    double[] precision = new double[varying.length];
    for (int j = 0; j < precision.length; j++) {
      precision[j] = 1 / varying[j].variance(kind);
    }
    double[] changes = new double[values[fold].length];
    for (int number = 0; number < equations.length; number++) {
      int at = number * places.length;
      equations[number].ridge(precision, Arrays.copyOfRange(values[fold], at, at + places.length));
      double[] change = equations[number].solution();
      for (int j = 0; j < change.length; j++) {
        changes[at + j] = change[j];
        values[fold][at + j] += change[j];
      }
    }
    return changes;
  }

  /** A single one tells nothing of differences. */
  boolean learns() {
    return numbers.size() > 1;
  }

  int width() {
    return varying.length;
  }

  /** As learned from all. */
  Effects effects() {
    Map<String, Weights> byName = new HashMap<>();
    List<String> names = new ArrayList<>(numbers.keySet());
    double[] all = values[CrossFit.FOLDS];
    for (int i = 0; i < names.size(); i++) {
      byName.put(
          names.get(i),
          Weights.of(Arrays.copyOfRange(all, i * places.length, (i + 1) * places.length)));
    }
    return new Effects(kind, byName);
  }
}
