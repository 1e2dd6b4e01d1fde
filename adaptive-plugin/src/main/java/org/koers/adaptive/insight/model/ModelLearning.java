package org.koers.adaptive.insight.model;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.koers.adaptive.insight.Collective;
import org.koers.adaptive.insight.LearnerHistory;
import org.koers.adaptive.learnerstate.Predictor;
import org.koers.adaptive.learnerstate.prediction.AnswerLog;
import org.koers.adaptive.learnerstate.prediction.Judged;
import org.koers.adaptive.learnerstate.prediction.PredictionModel;
import org.koers.adaptive.learnerstate.prediction.Training;

/** Learns a model of all answers of a tenant. The same histories give the same model. */
public final class ModelLearning {

  /** Fewer tell too little about the weights, and the trial about the model. */
  public static final int LEAST_ANSWERS = 500;

  /** Of whom a fifth judges. */
  public static final int LEAST_LEARNERS = 25;

  private static final int JUDGES = 5;

  private ModelLearning() {}

  /** A model and how well its like did on learners it had not seen. */
  public record Learned(PredictionModel model, ModelCard card) {}

  /**
   * Learns and tries.
   *
   * @param version of the model
   * @throws TooFewAnswers if there is too little to learn from
   */
  public static Learned of(Collective collective, String version) throws TooFewAnswers {
    AnswerLog all = AnswerLogs.of(collective, _ -> true);
    AnswerLog some = AnswerLogs.of(collective, one -> !judges(one));
    AnswerLog others = AnswerLogs.of(collective, ModelLearning::judges);
    if (all.size() < LEAST_ANSWERS
        || all.learners() < LEAST_LEARNERS
        || oneSided(some)
        || oneSided(others)) {
      throw new TooFewAnswers(all.learners(), all.size());
    }
    PredictionModel start = Predictor.UNTRAINED.model();
    ModelCard card =
        new ModelCard(
            all.learners(),
            all.size(),
            others.learners(),
            others.size(),
            Judgement.of(Judged.frozen(start, others)),
            Judgement.of(Judged.frozen(Training.trained(some, version, start), others)));
    return new Learned(Training.trained(all, version, start), card);
  }

  private static boolean judges(LearnerHistory one) {
    CRC32 hash = new CRC32();
    hash.update(one.learner().getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % JUDGES == 0;
  }

  /** All right or all wrong, or nothing. */
  private static boolean oneSided(AnswerLog log) {
    int right = 0;
    for (int row = 0; row < log.size(); row++) {
      right += log.right(row) ? 1 : 0;
    }
    return right == 0 || right == log.size();
  }
}
