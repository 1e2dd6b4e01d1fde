package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Learns a model from the answers of many learners: the effects of competencies, items and tenants
 * and the global weights in turns, then the calibration on predictions by effects that never saw
 * the learner. Linear in the answers; the same answers give the same model, bit for bit, on any
 * number of processors.
 */
public final class Training {

  private static final int ROUNDS = 4;

  private final AnswerLog log;
  private final Set<Feature> used;

  private final PredictionModel start;

  private Training(AnswerLog log, Set<Feature> used, PredictionModel start) {
    this.log = log;
    this.used = used;
    this.start = start;
  }

  /**
   * A model of these answers.
   *
   * @throws IllegalArgumentException if there are none, or all of them are right or all wrong
   */
  public static PredictionModel trained(AnswerLog log, String version) {
    return trained(log, version, PredictionModel.untrained());
  }

  /**
   * The same beginning from the weights of another model and held to them: few answers change
   * little.
   */
  public static PredictionModel trained(AnswerLog log, String version, PredictionModel start) {
    return new Training(log, EnumSet.allOf(Feature.class), start).model(version);
  }

  /** With some features only; what is compared with. */
  static PredictionModel trained(AnswerLog log, String version, Set<Feature> used) {
    return new Training(log, used, PredictionModel.untrained()).model(version);
  }

  private PredictionModel model(String version) {
    RatingParameters ratings = RatingParameters.ofLevel(level());
    TrainingRows rows = new TrainingRows(log, used);
    CrossFit effects = new CrossFit(rows);
    GlobalWeights global = new GlobalWeights(rows, GlobalPrior.of(start, used, log.extraNames()));
    double[] others = new double[log.size()];
    Arrays.fill(others, ratings.level());
    for (int round = 0; round < ROUNDS; round++) {
      effects.improve(others, round == 0 ? 3 : 2);
      rows.fill(effects, ratings);
      global.improve(effects, round == 0 ? 3 : 1);
      others = global.logits();
    }
    return new PredictionModel(
        version,
        ratings,
        Weights.of(Arrays.copyOf(global.weights(), Feature.COUNT)),
        extraWeights(global.weights()),
        effects.competencies(),
        effects.items(),
        effects.tenants(),
        calibration(effects, others));
  }

  private BetaCalibration calibration(CrossFit effects, double[] others) {
    double[] logits = new double[others.length];
    boolean[] right = new boolean[others.length];
    for (int row = 0; row < others.length; row++) {
      logits[row] = others[row] + effects.logit(row);
      right[row] = log.right(row);
    }
    return BetaCalibration.fitted(logits, right);
  }

  private Map<String, Double> extraWeights(double[] weights) {
    Map<String, Double> byName = new HashMap<>();
    for (int i = 0; i < log.extraNames().size(); i++) {
      byName.put(log.extraNames().get(i), weights[Feature.COUNT + i]);
    }
    return byName;
  }

  private double level() {
    int right = 0;
    for (int row = 0; row < log.size(); row++) {
      right += log.right(row) ? 1 : 0;
    }
    if (right == 0 || right == log.size()) {
      throw new IllegalArgumentException(
          "Nothing can be learned from %d answers of which %d are right; add answers of both kinds"
              .formatted(log.size(), right));
    }
    return Logit.of((double) right / log.size());
  }
}
