package org.koers.adaptive.learnerstate.prediction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Predictions of the answers of learners, and whether they came true. */
public final class Judged {

  private static final int RESAMPLES = 1000;
  private static final int SEED = 20_261_128;

  private final AnswerLog log;
  private final double[] probabilities;
  private final boolean[] right;

  private Judged(AnswerLog log, double[] probabilities) {
    this.log = log;
    this.probabilities = probabilities;
    this.right = new boolean[probabilities.length];
    for (int row = 0; row < right.length; row++) {
      right[row] = log.right(row);
    }
  }

  /** Each answer is predicted from the learner's earlier ones, under the frozen model. */
  public static Judged frozen(PredictionModel model, AnswerLog log) {
    double[] probabilities = new double[log.size()];
    for (int learner = 0; learner < log.learners(); learner++) {
      LearnerFold fold = model.fold();
      for (int row = log.start(learner); row < log.start(learner + 1); row++) {
        Instant at = Instant.ofEpochMilli(log.at(row));
        probabilities[row] =
            model.predict(fold.live(), log.question(row), at, extras(log, row)).probability();
        model.hear(fold, log.question(row), log.right(row), at);
      }
    }
    return new Judged(log, probabilities);
  }

  private static List<ExtraFeature> extras(AnswerLog log, int row) {
    List<ExtraFeature> extras = new ArrayList<>();
    for (int i = 0; i < log.extraNames().size(); i++) {
      extras.add(new ExtraFeature(log.extraNames().get(i), log.extra(row, i)));
    }
    return extras;
  }

  /** Each answer is predicted, and then learned from. */
  public static Judged online(OnlineTraining training, AnswerLog log) {
    double[] probabilities = new double[log.size()];
    for (int learner = 0; learner < log.learners(); learner++) {
      LearnerFold fold = training.fold();
      for (int row = log.start(learner); row < log.start(learner + 1); row++) {
        double logit = training.learn(fold, log.question(row), log.right(row), log.at(row));
        probabilities[row] = Logit.probability(logit);
      }
    }
    return new Judged(log, probabilities);
  }

  /** Area under the ROC curve. */
  public double auc() {
    return new Auc(probabilities, right).value();
  }

  /** The first answers of each learner only. */
  Judged first(int answers) {
    AnswerLog few = new AnswerLog();
    double[] kept = new double[log.size()];
    for (int learner = 0; learner < log.learners(); learner++) {
      few.nextLearner();
      int end = Math.min(log.start(learner) + answers, log.start(learner + 1));
      for (int row = log.start(learner); row < end; row++) {
        kept[few.size()] = probabilities[row];
        few.add(log.question(row), log.right(row), log.at(row));
      }
    }
    return new Judged(few, Arrays.copyOf(kept, few.size()));
  }

  /** 95 %, by drawing learners with replacement: answers of one learner are not independent. */
  public double[] aucInterval() {
    Auc auc = new Auc(probabilities, right);
    Random random = new Random(SEED);
    double[] drawn = new double[RESAMPLES];
    int[] times = new int[right.length];
    for (int i = 0; i < RESAMPLES; i++) {
      Arrays.fill(times, 0);
      for (int draw = 0; draw < log.learners(); draw++) {
        int learner = random.nextInt(log.learners());
        for (int row = log.start(learner); row < log.start(learner + 1); row++) {
          times[row]++;
        }
      }
      drawn[i] = auc.value(times);
    }
    Arrays.sort(drawn);
    return new double[] {drawn[RESAMPLES / 40 - 1], drawn[RESAMPLES - RESAMPLES / 40]};
  }

  /** Mean over the answers, in nats. */
  public double logLoss() {
    double sum = 0;
    for (int row = 0; row < right.length; row++) {
      sum -= Math.log(right[row] ? probabilities[row] : 1 - probabilities[row]);
    }
    return sum / right.length;
  }

  /** How often predictions came true. */
  public Reliability reliability() {
    return Reliability.of(probabilities, right);
  }
}
