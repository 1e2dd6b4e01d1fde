package org.koers.adaptive.insight.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.koers.adaptive.insight.Collective;
import org.koers.adaptive.insight.LearnerHistory;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.learnerstate.prediction.PredictionModel;
import org.koers.adaptive.observe.ActivityName;

/**
 * An answer and what was expected of it just before.
 *
 * @param expected chance that it is right, from 0 to 1, by the model in force
 */
record HeardAnswer(
    LearnerHistory learner,
    String item,
    ActivityName activity,
    double expected,
    boolean right,
    Instant at) {

  /** All first answers of attempts, learner by learner. */
  static List<HeardAnswer> all(Collective collective) {
    PredictionModel model = collective.parameters().predictor().model();
    List<HeardAnswer> all = new ArrayList<>();
    for (LearnerHistory one : collective.histories()) {
      LearnerState.listen(
          one.signals(),
          collective.parameters(),
          (answer, question, learner, extras) ->
              all.add(
                  new HeardAnswer(
                      one,
                      answer.item(),
                      answer.basis().activity(),
                      model
                          .predict(learner, question, answer.basis().timestamp(), extras)
                          .probability(),
                      answer.right(),
                      answer.basis().timestamp())));
    }
    return all;
  }

  /** 1 for right, less what was expected. */
  double surprise() {
    return (right ? 1 : 0) - expected;
  }
}
