package org.koers.adaptive.learnerstate.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PredictionModelTest {

  private static final Instant NOW = Instant.EPOCH;
  private static final AnswerLog LOG = new AnswerLog();
  private static PredictionModel model = PredictionModel.untrained();

  @BeforeAll
  static void train() {
    new SimulatedLearners(11).answer(LOG, 200, 40, "a", 0, new ArrayList<>());
    model = Training.trained(LOG, "model-1");
  }

  @Test
  void contributionsShouldSumToTheLogit() {
    LearnerFold fold = model.fold();
    for (int row = 0; row < LOG.start(1); row++) {
      Prediction prediction = model.predict(fold.live(), LOG.question(row), NOW);
      double sum =
          prediction.contributions().values().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(sum).isCloseTo(prediction.logit(), within(1e-12));
      assertThat(prediction.contributions()).containsOnlyKeys(FeatureGroup.values());
      assertThat(prediction.probability())
          .isEqualTo(model.calibration().probability(prediction.logit()));
      assertThat(prediction.modelVersion()).isEqualTo("model-1");
      model.hear(fold, LOG.question(row), LOG.right(row), NOW);
    }
  }

  @Test
  void theLogitShouldBeWeightsTimesFeatures() {
    LearnerFold fold = model.fold();
    for (int row = 0; row < 20; row++) {
      model.hear(fold, LOG.question(row), LOG.right(row), NOW);
    }
    Question question = LOG.question(20);
    double[] x = FeatureVector.of(fold.features(), question, 0);
    double expected = 0;
    for (Feature feature : Feature.values()) {
      expected += model.weights().get(feature.place()) * x[feature.place()];
    }
    Weights competency = model.competencies().byName().get(question.competencies().getFirst());
    Weights item = model.items().byName().get(question.item());
    expected += apart(EffectKind.COMPETENCY, competency, x) + apart(EffectKind.ITEM, item, x);

    assertThat(model.predict(fold.features(), question, NOW).logit())
        .isCloseTo(expected, within(1e-12));
  }

  private static double apart(EffectKind kind, Weights effect, double[] x) {
    double sum = 0;
    for (int i = 0; i < effect.size(); i++) {
      sum += effect.get(i) * x[kind.features()[i].place()];
    }
    return sum;
  }

  @Test
  void whatIsNewShouldCountAsAverage() {
    Prediction unknown =
        model.predict(model.unknownLearner(), new Question("new", List.of("new"), "new"), NOW);
    assertThat(unknown.contributions())
        .containsEntry(FeatureGroup.ITEM, 0.0)
        .containsEntry(FeatureGroup.COMPETENCY, 0.0)
        .containsEntry(FeatureGroup.LEARNER, 0.0)
        .containsEntry(FeatureGroup.TENANT, 0.0);
    double average = 0;
    for (int row = 0; row < LOG.size(); row++) {
      average += LOG.right(row) ? 1.0 / LOG.size() : 0;
    }
    assertThat(unknown.probability()).isCloseTo(average, within(0.15));
    Prediction nothing =
        model.predict(model.unknownLearner(), new Question("", List.of(), ""), NOW);
    assertThat(nothing.probability()).isBetween(0.01, 0.99);
  }

  @Test
  void rightAnswersShouldRaiseTheChanceAndWrongOnesLowerIt() {
    Question question = LOG.question(0);
    LearnerFold right = model.fold();
    LearnerFold wrong = model.fold();
    for (int i = 0; i < 5; i++) {
      model.hear(right, SimulatedLearners.question(0, i, "a"), true, NOW);
      model.hear(wrong, SimulatedLearners.question(0, i, "a"), false, NOW);
    }
    double unknown = model.predict(model.unknownLearner(), question, NOW).probability();
    assertThat(model.predict(right.live(), question, NOW).probability()).isGreaterThan(unknown);
    assertThat(model.predict(wrong.live(), question, NOW).probability()).isLessThan(unknown);
    Mastery mastery = model.mastery(right.features(), "competency-0", "a", NOW);
    assertThat(mastery.low()).isLessThan(mastery.probability());
    assertThat(mastery.high()).isGreaterThan(mastery.probability());
    assertThat(mastery.standardError())
        .isLessThan(
            model.mastery(model.unknownLearner(), "competency-0", "a", NOW).standardError());
  }

  @Test
  void theUntrainedModelShouldKnowRatingsOnly() {
    PredictionModel untrained = PredictionModel.untrained();
    LearnerFeatures state =
        untrained.update(untrained.unknownLearner(), LOG.question(0), true, NOW);
    assertThat(untrained.predict(untrained.unknownLearner(), LOG.question(0), NOW).probability())
        .isEqualTo(0.5);
    // 0.235294 + 0.196078, see LearnerFoldTest
    assertThat(untrained.predict(state, LOG.question(0), NOW).logit())
        .isCloseTo(0.431373, within(1e-6));
  }

  @Test
  void anExtraFeatureShouldBeFinite() {
    assertThatThrownBy(() -> new ExtraFeature("retention", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("retention");
  }
}
