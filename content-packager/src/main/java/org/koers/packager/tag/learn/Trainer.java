package org.koers.packager.tag.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Fits a {@link LinearModel} with L2-regularised logistic regression (liblinear). */
public final class Trainer {

  private static final double TOLERANCE = 1e-3;

  private final double cost;
  private final boolean standardised;

  /**
   * A trainer with one setting.
   *
   * @param cost of a wrong answer against large weights: liblinear's C
   * @param standardised whether features are centred and scaled; not for counts of words
   */
  public Trainer(double cost, boolean standardised) {
    Linear.disableDebugOutput();
    this.cost = cost;
    this.standardised = standardised;
  }

  /** The model; classes in alphabetical order. The same examples give the same model. */
  public LinearModel fit(List<Example> examples) {
    List<String> features =
        List.copyOf(
            examples.stream()
                .flatMap(e -> e.features().keySet().stream())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    double[] means = new double[features.size()];
    double[] deviations = new double[features.size()];
    for (int i = 0; i < features.size(); i++) {
      moments(examples, features.get(i), i, means, deviations);
    }
    Feature[][] rows = new Feature[examples.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(examples.get(i), features, means, deviations);
    }
    Map<String, List<Double>> weights = new LinkedHashMap<>();
    TreeSet<String> labels = new TreeSet<>(examples.stream().map(Example::label).toList());
    for (String label : labels) {
      weights.put(label, weights(examples, rows, features.size(), label));
    }
    return new LinearModel(features, boxed(means), boxed(deviations), weights);
  }

  private void moments(
      List<Example> examples, String feature, int at, double[] means, double[] deviations) {
    deviations[at] = 1;
    if (!standardised) {
      return;
    }
    double sum = 0;
    double squares = 0;
    for (Example example : examples) {
      double value = example.features().getOrDefault(feature, 0.0);
      sum += value;
      squares += value * value;
    }
    means[at] = sum / examples.size();
    double deviation = Math.sqrt(Math.max(0, squares / examples.size() - means[at] * means[at]));
    deviations[at] = deviation < 1e-9 ? 1 : deviation;
  }

  private static Feature[] row(
      Example example, List<String> features, double[] means, double[] deviations) {
    List<Feature> row = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      double value =
          (example.features().getOrDefault(features.get(i), 0.0) - means[i]) / deviations[i];
      if (value != 0) {
        row.add(new FeatureNode(i + 1, value));
      }
    }
    row.add(new FeatureNode(features.size() + 1, 1));
    return row.toArray(Feature[]::new);
  }

  private List<Double> weights(List<Example> examples, Feature[][] rows, int size, String label) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = size + 1;
    problem.x = rows;
    problem.y = examples.stream().mapToDouble(e -> e.label().equals(label) ? 1 : -1).toArray();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i <= size; i++) {
      weights.add(sign * model.getFeatureWeights()[i]);
    }
    return weights;
  }

  private static List<Double> boxed(double[] values) {
    return java.util.Arrays.stream(values).boxed().toList();
  }
}
