package org.koers.adaptive.insight.model;

import java.util.function.Predicate;
import org.koers.adaptive.insight.Collective;
import org.koers.adaptive.insight.LearnerHistory;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.learnerstate.Predictor;
import org.koers.adaptive.learnerstate.prediction.AnswerLog;
import org.koers.adaptive.learnerstate.prediction.ExtraFeature;
import org.koers.adaptive.learnerstate.prediction.PredictionModel;

/** Answers to learn from: each with what the rating and the memory knew before it. */
final class AnswerLogs {

  private AnswerLogs() {}

  static AnswerLog of(Collective collective, Predicate<LearnerHistory> taken) {
    Predictor asking = new Predictor(PredictionModel.untrained(), collective.tenant());
    AnswerLog log = new AnswerLog(Predictor.EXTRAS);
    for (LearnerHistory one : collective.histories()) {
      if (taken.test(one)) {
        log.nextLearner();
        LearnerState.listen(
            one.signals(),
            collective.parameters().with(asking),
            (answer, question, _, extras) ->
                log.add(
                    question,
                    answer.right(),
                    answer.basis().timestamp().toEpochMilli(),
                    extras.stream().mapToDouble(ExtraFeature::value).toArray()));
      }
    }
    return log;
  }
}
