package org.koers.adaptive.learnerstate.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnerFoldTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final Question ONE = new Question("q1", List.of("c1"), "t");
  private static final Question TWO = new Question("q2", List.of("c1", "c2"), "t");

  private final PredictionModel model = PredictionModel.untrained();

  @Test
  void oneAnswerShouldMoveTheRatingsAsComputedByHand() {
    LearnerFold fold = model.fold();
    model.hear(fold, ONE, true, NOON);

    // expected 1/2, information 1/4, variance 0.6 + 0.5 = 1.1; gains 0.6/1.275 and 0.5/1.275
    LearnerFeatures state = fold.features();
    assertThat(state.overall().rating().mean()).isCloseTo(0.235294, within(1e-6));
    assertThat(state.competency("c1").rating().mean()).isCloseTo(0.196078, within(1e-6));
    // 0.6 - 0.6²/4/1.275 + 0.001 and 0.5 - 0.5²/4/1.275 + 0.02
    assertThat(state.overall().rating().variance()).isCloseTo(0.530412, within(1e-6));
    assertThat(state.competency("c1").rating().variance()).isCloseTo(0.470980, within(1e-6));
    assertThat(state.overall().last()).isEqualTo(0.5);
    assertThat(state.item("q1")).isEqualTo(new ItemTrace(1, 0));
    assertThat(state.answers()).isEqualTo(1);
  }

  @Test
  void aQuestionOnTwoShouldMoveBoth() {
    LearnerFold fold = model.fold();
    model.hear(fold, TWO, false, NOON);

    // variance 0.6 + (0.5 + 0.5)/2; each moves by the root of a half of its gain 0.5/1.275
    double moved = -0.5 * 0.5 / Math.sqrt(2) / 1.275;
    assertThat(fold.features().competency("c1").rating().mean()).isCloseTo(moved, within(1e-12));
    assertThat(fold.features().competency("c2").rating().mean()).isCloseTo(moved, within(1e-12));
    assertThat(fold.features().competency("c3"))
        .isEqualTo(CompetencyTrace.unknown(model.ratings()));
  }

  @Test
  void aReplayShouldGiveTheSameBits() {
    assertThat(history(1, 500)).isEqualTo(history(1, 500)).isNotEqualTo(history(2, 500));
  }

  @Test
  void oneByOneShouldGiveTheSameAsAFold() {
    LearnerFeatures state = model.unknownLearner();
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      state = model.update(state, question(random), random.nextBoolean(), at(i));
    }
    assertThat(state).isEqualTo(history(1, 100));
  }

  @Test
  void aStateShouldNotChangeWithLaterAnswers() {
    LearnerFold fold = model.fold();
    model.hear(fold, ONE, true, NOON);
    LearnerFeatures before = fold.features();
    model.hear(fold, ONE, true, NOON);
    assertThat(before.answers()).isEqualTo(1);
    assertThat(before.item("q1")).isEqualTo(new ItemTrace(1, 0));
  }

  @Test
  void featuresShouldBeAsComputedByHand() {
    LearnerFold fold = model.fold();
    model.hear(fold, ONE, true, NOON);
    model.hear(fold, ONE, false, NOON);

    double[] values =
        FeatureVector.of(fold.features(), ONE, NOON.plus(Duration.ofDays(1)).toEpochMilli());

    assertThat(values[Feature.BASE.place()]).isEqualTo(1);
    assertThat(values[Feature.LEARNER_RIGHT.place()]).isEqualTo(Math.log(2));
    assertThat(values[Feature.COMPETENCY_WRONG.place()]).isEqualTo(Math.log(2));
    assertThat(values[Feature.COMPETENCY_NEW.place()]).isZero();
    assertThat(values[Feature.ITEM_RIGHT.place()]).isEqualTo(Math.log(2));
    assertThat(values[Feature.COMPETENCY_RECENT.place()]).isCloseTo(-0.04, within(1e-12));
    assertThat(values[Feature.SAME_ITEM.place()]).isEqualTo(1);
    assertThat(values[Feature.SINCE_ANSWER.place()]).isCloseTo(Math.log(25), within(1e-12));
    // half of an answer is left after a day: ln 1.5 - ln 2
    assertThat(values[Feature.RIGHT_FADED_BY_DAY.place()]).isCloseTo(Math.log(0.75), within(1e-12));
    assertThat(values[Feature.RIGHT_FADED_BY_FORTNIGHT.place()])
        .isCloseTo(Math.log(1 + Math.pow(0.5, 1 / 14.0)) - Math.log(2), within(1e-12));
  }

  @Test
  void ofNobodyOnlyTheBaseShouldBeKnown() {
    double[] values = FeatureVector.of(model.unknownLearner(), TWO, NOON.toEpochMilli());
    for (Feature feature : Feature.values()) {
      boolean known = feature == Feature.BASE || feature == Feature.COMPETENCY_NEW;
      assertThat(values[feature.place()]).as(feature.name()).isEqualTo(known ? 1 : 0);
    }
  }

  @Test
  void timeThatRunsBackwardsShouldCountAsNoTime() {
    LearnerFold fold = model.fold();
    model.hear(fold, ONE, true, NOON);
    double[] values = FeatureVector.of(fold.features(), ONE, NOON.minusSeconds(99).toEpochMilli());
    assertThat(values[Feature.SINCE_ANSWER.place()]).isZero();
    assertThat(values[Feature.RIGHT_FADED_BY_DAY.place()]).isZero();
  }

  @Test
  void placesShouldFollowTheOrder() {
    assertThat(Arrays.stream(Feature.values()).map(Feature::place))
        .containsExactlyElementsOf(IntStream.range(0, Feature.COUNT).boxed().toList());
    assertThat(Arrays.stream(FeatureGroup.values()).map(FeatureGroup::place))
        .containsExactlyElementsOf(IntStream.range(0, FeatureGroup.COUNT).boxed().toList());
    for (EffectKind kind : EffectKind.values()) {
      assertThat(kind.features()[0]).isEqualTo(Feature.BASE);
    }
  }

  private LearnerFeatures history(long seed, int answers) {
    LearnerFold fold = model.fold();
    Random random = new Random(seed);
    for (int i = 0; i < answers; i++) {
      model.hear(fold, question(random), random.nextBoolean(), at(i));
    }
    return fold.features();
  }

  private static Question question(Random random) {
    return random.nextBoolean() ? ONE : TWO;
  }

  private static Instant at(int answer) {
    return NOON.plusSeconds(1000L * answer);
  }
}
