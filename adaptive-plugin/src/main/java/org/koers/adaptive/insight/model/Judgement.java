package org.koers.adaptive.insight.model;

import java.util.List;
import org.koers.adaptive.learnerstate.prediction.Judged;
import org.koers.adaptive.learnerstate.prediction.Reliability;

/**
 * How well a model predicts answers of learners it did not learn from.
 *
 * @param auc area under the ROC curve; .5 is guessing
 * @param aucLow end of its 95 % interval, by drawing learners
 * @param logLoss nats an answer
 * @param calibrationError mean distance of what was predicted and what came true, from 0 to 1
 */
public record Judgement(
    double auc,
    double aucLow,
    double aucHigh,
    double logLoss,
    double calibrationError,
    List<Reliability.Bin> bins) {

  public Judgement {
    bins = List.copyOf(bins);
  }

  static Judgement of(Judged judged) {
    double[] interval = judged.aucInterval();
    Reliability reliability = judged.reliability();
    return new Judgement(
        judged.auc(),
        interval[0],
        interval[1],
        judged.logLoss(),
        reliability.error(),
        reliability.bins());
  }
}
