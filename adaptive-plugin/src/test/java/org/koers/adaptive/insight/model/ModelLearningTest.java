package org.koers.adaptive.insight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.insight.Collective;
import org.koers.adaptive.insight.Crowd;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.learnerstate.ModelParameters;
import org.koers.adaptive.learnerstate.Predictor;
import org.koers.adaptive.learnerstate.prediction.ModelFile;

class ModelLearningTest {

  private static final int ITEMS = 12;
  private static final Collective CROWD =
      Crowd.of(150, ITEMS, (ability, item, _) -> Crowd.rasch(ability, item, ITEMS));

  @Test
  void itShouldPredictUnseenLearnersBetterThanTheRatingAlone() throws TooFewAnswers {
    ModelCard card = ModelLearning.of(CROWD, "v1").card();

    assertThat(card.answers()).isEqualTo(150 * ITEMS);
    assertThat(card.heldOutLearners()).isBetween(15, 45);
    assertThat(card.heldOutAnswers()).isEqualTo(card.heldOutLearners() * ITEMS);
    assertThat(card.after().logLoss()).isLessThan(card.before().logLoss() - 0.05);
    assertThat(card.after().auc())
        .isBetween(card.after().aucLow(), card.after().aucHigh())
        .isGreaterThan(card.before().auc() + 0.05);
    assertThat(card.better()).isTrue();
  }

  @Test
  void theSameAnswersShouldGiveTheSameModel() throws TooFewAnswers {
    assertThat(ModelFile.bytes(ModelLearning.of(CROWD, "v1").model()))
        .isEqualTo(ModelFile.bytes(ModelLearning.of(CROWD, "v1").model()));
  }

  @Test
  void aStateShouldNameTheModelAndFollowIt() throws TooFewAnswers {
    Predictor trained = new Predictor(ModelLearning.of(CROWD, "v1").model(), CROWD.tenant());
    var signals = CROWD.histories().getFirst().signals();

    LearnerState without = LearnerState.derivedFrom(signals, ModelParameters.DEFAULT);
    LearnerState with = LearnerState.derivedFrom(signals, ModelParameters.DEFAULT.with(trained));

    Instant now = signals.getLast().basis().timestamp();
    assertThat(with.parameters().version()).isEqualTo("elo-1 fsrs-6-default v1");
    assertThat(without.parameters().version()).isEqualTo("elo-1 fsrs-6-default rating-1");
    assertThat(with.competency(Crowd.COMPETENCY).rating())
        .isEqualTo(without.competency(Crowd.COMPETENCY).rating());
    assertThat(with.competency(Crowd.COMPETENCY).chance(Level.BASIC, now))
        .isNotEqualTo(without.competency(Crowd.COMPETENCY).chance(Level.BASIC, now));
    assertThat(with.competency(Crowd.COMPETENCY).prediction(Level.BASIC, now).modelVersion())
        .isEqualTo("v1");
  }

  @Test
  void theNumberOfMissingAnswersShouldBeTrueUnderALearnedModel() throws TooFewAnswers {
    Predictor trained = new Predictor(ModelLearning.of(CROWD, "v1").model(), CROWD.tenant());
    ModelParameters parameters = ModelParameters.DEFAULT.with(trained);
    int told = 0;
    for (var history : CROWD.histories()) {
      var state =
          LearnerState.derivedFrom(history.signals(), parameters).competency(Crowd.COMPETENCY);
      Instant now = history.signals().getLast().basis().timestamp();
      int missing = state.rightAnswersToMastery(Level.BASIC, Level.BASIC, now, 9).orElse(10);
      assertThat(missing == 0).isEqualTo(state.mastered(Level.BASIC, now));
      told += missing > 0 && missing < 10 ? 1 : 0;
    }
    assertThat(told).isPositive();
  }

  @Test
  void tooFewAnswersShouldBeSaid() {
    assertThatThrownBy(
            () -> ModelLearning.of(Crowd.of(20, 3, (_, item, _) -> item == 0 ? 1 : 0), "v1"))
        .isInstanceOf(TooFewAnswers.class)
        .hasMessageContaining("60 answers of 20 learners");
    assertThatThrownBy(() -> ModelLearning.of(Crowd.of(150, ITEMS, (_, _, _) -> 1), "v1"))
        .as("all right")
        .isInstanceOf(TooFewAnswers.class);
  }
}
