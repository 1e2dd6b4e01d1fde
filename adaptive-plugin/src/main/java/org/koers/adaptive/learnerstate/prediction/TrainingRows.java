package org.koers.adaptive.learnerstate.prediction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** All features of all answers, those of the extra ones behind; some 100 bytes an answer. */
final class TrainingRows {

  /** Learners are gone through in so many parts, however many processors there are. */
  static final int PARTS = 32;

  private final AnswerLog log;
  private final Set<Feature> used;
  private final int width;
  private final float[] x;
  private final byte[] folds;

  TrainingRows(AnswerLog log, Set<Feature> used) {
    this.log = log;
    this.used = used;
    this.width = Feature.COUNT + log.extraNames().size();
    this.x = new float[Math.multiplyExact(log.size(), width)];
    this.folds = new byte[log.size()];
    for (int learner = 0; learner < log.learners(); learner++) {
      byte fold = (byte) (learner % CrossFit.FOLDS);
      Arrays.fill(folds, log.start(learner), log.start(learner + 1), fold);
    }
    for (int row = 0; row < log.size(); row++) {
      x[row * width + Feature.BASE.place()] = 1;
      for (int extra = 0; extra < log.extraNames().size(); extra++) {
        x[row * width + Feature.COUNT + extra] = (float) log.extra(row, extra);
      }
    }
  }

  /**
   * Goes through each learner's answers under the effects that were learned without the learner.
   */
  void fill(CrossFit effects, RatingParameters ratings) {
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(
            part -> {
              for (int learner = firstOf(part); learner < firstOf(part + 1); learner++) {
                fill(learner, effects, ratings);
              }
            });
  }

  private void fill(int learner, CrossFit effects, RatingParameters ratings) {
    LearnerFold fold = new LearnerFold(ratings, "training");
    for (int row = log.start(learner); row < log.start(learner + 1); row++) {
      Question question = log.question(row);
      double[] values = FeatureVector.of(fold.live(), question, log.at(row));
      for (Feature feature : USABLE) {
        if (used.contains(feature)) {
          x[row * width + feature.place()] = (float) values[feature.place()];
        }
      }
      double easiness = ratings.level() + effects.easiness(folds[row], log.questionNumber(row));
      fold.hear(question, log.right(row), log.at(row), easiness);
    }
  }

  private static final Set<Feature> USABLE = EnumSet.allOf(Feature.class);

  int firstOf(int part) {
    return (int) ((long) log.learners() * part / PARTS);
  }

  /** Logit of a row without its effects. */
  double logit(int row, double[] weights) {
    double sum = 0;
    int offset = row * width;
    for (int j = 0; j < width; j++) {
      sum += weights[j] * x[offset + j];
    }
    return sum;
  }

  AnswerLog log() {
    return log;
  }

  float[] x() {
    return x;
  }

  int width() {
    return width;
  }

  int offset(int row) {
    return row * width;
  }

  int fold(int row) {
    return folds[row];
  }
}
