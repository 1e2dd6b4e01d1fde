package org.koers.adaptive.learnerstate.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final Instant NOW = Instant.EPOCH;

  @Test
  void knownDifficultiesShouldBeRecovered() {
    SimulatedLearners simulation = new SimulatedLearners(1);
    AnswerLog log = new AnswerLog();
    simulation.answer(log, 1000, 60, "a", 0, new ArrayList<>());

    PredictionModel model = Training.trained(log, "simulated");

    double squares = 0;
    double all = 0;
    for (int c = 0; c < SimulatedLearners.COMPETENCIES; c++) {
      for (int i = 0; i < SimulatedLearners.ITEMS; i++) {
        double known = simulation.easiness(c, i);
        double found = model.easiness(SimulatedLearners.question(c, i, "a"));
        squares += Math.pow(found - known, 2);
        all += Math.pow(known - SimulatedLearners.LEVEL, 2);
      }
    }
    // 60,000 answers over 250 questions: some 240 each, a standard error of about 0.15 and a
    // shrinkage of a fifth
    assertThat(squares / all).isLessThan(0.1);
  }

  @Test
  void predictionsOfNewLearnersShouldComeNearThoseOfWhoeverKnowsTheDifficulties() {
    SimulatedLearners simulation = new SimulatedLearners(2);
    AnswerLog train = new AnswerLog();
    simulation.answer(train, 500, 60, "a", 0, new ArrayList<>());
    AnswerLog test = new AnswerLog();
    List<Double> chances = new ArrayList<>();
    simulation.answer(test, 300, 60, "a", 0, chances);

    Judged judged = Judged.frozen(Training.trained(train, "simulated"), test);

    double omniscient = 0;
    for (int row = 0; row < test.size(); row++) {
      omniscient += Logit.logLoss(Logit.of(chances.get(row)), test.right(row)) / test.size();
    }
    double informed = simulation.logLossOfInformed(test);
    assertThat(judged.logLoss()).isBetween(omniscient, informed + 0.01);
    assertThat(judged.reliability().error()).isLessThan(0.02);
    double item =
        Judged.frozen(Training.trained(train, "item", Baselines.ITEM_AVERAGE), test).auc();
    assertThat(judged.auc()).isGreaterThan(item + 0.05);
  }

  @Test
  void theSameAnswersShouldGiveTheSameBitsOnAnyNumberOfProcessors() throws Exception {
    AnswerLog log = new AnswerLog();
    new SimulatedLearners(3).answer(log, 90, 30, "a", 0, new ArrayList<>());

    List<PredictionModel> models = new ArrayList<>();
    for (int processors : new int[] {1, 1, 3, 7}) {
      try (ForkJoinPool pool = new ForkJoinPool(processors)) {
        models.add(pool.submit(() -> Training.trained(log, "same")).get());
      }
    }

    assertThat(models).allMatch(models.getFirst()::equals);
  }

  @Test
  void anOffsetOfATenantShouldBeLearnedAndShrunk() {
    SimulatedLearners simulation = new SimulatedLearners(4);
    AnswerLog log = new AnswerLog();
    simulation.answer(log, 300, 40, "plain", 0, new ArrayList<>());
    simulation.answer(log, 300, 40, "strong", 0.8, new ArrayList<>());
    simulation.answer(log, 1, 3, "new", 3, new ArrayList<>());

    PredictionModel model = Training.trained(log, "tenants");

    double apart = model.tenants().base("strong") - model.tenants().base("plain");
    assertThat(apart).isBetween(0.3, 0.9);
    assertThat(Math.abs(model.tenants().base("new"))).isLessThan(0.5);
    assertThat(
            model
                .predict(model.unknownLearner(), SimulatedLearners.question(0, 0, "unheard"), NOW)
                .contributions())
        .containsEntry(FeatureGroup.TENANT, 0.0);
  }

  @Test
  void theWeightOfAnExtraFeatureShouldBeLearned() {
    SimulatedLearners simulation = new SimulatedLearners(5);
    AnswerLog log = new AnswerLog(List.of("retention", "noise"));
    for (int l = 0; l < 300; l++) {
      SimulatedLearners.Ability ability = simulation.learner();
      log.nextLearner();
      for (int a = 0; a < 50; a++) {
        double retention = simulation.random().nextGaussian();
        double chance =
            Logit.probability(Logit.of(simulation.chance(ability, 0, a)) + 0.7 * retention);
        log.add(
            SimulatedLearners.question(0, a, "a"),
            simulation.random().nextDouble() < chance,
            0,
            retention,
            simulation.random().nextGaussian());
      }
    }

    PredictionModel model = Training.trained(log, "extra");

    // standard error 0.02
    assertThat(model.extraWeights().get("retention")).isCloseTo(0.7, within(0.1));
    assertThat(model.extraWeights().get("noise")).isCloseTo(0, within(0.1));
    Prediction prediction =
        model.predict(
            model.unknownLearner(),
            SimulatedLearners.question(0, 0, "a"),
            NOW,
            List.of(new ExtraFeature("retention", -2), new ExtraFeature("unheard", 9)));
    assertThat(prediction.contributions().get(FeatureGroup.EXTRA))
        .isEqualTo(-2 * model.extraWeights().get("retention"));
  }

  @Test
  void rarelyAskedQuestionsShouldNotBeTrustedTooMuch() {
    SimulatedLearners simulation = new SimulatedLearners(9);
    AnswerLog train = new AnswerLog();
    AnswerLog test = new AnswerLog();
    for (int l = 0; l < 400; l++) {
      AnswerLog log = l % 4 == 0 ? test : train;
      SimulatedLearners.Ability ability = simulation.learner();
      log.nextLearner();
      for (int a = 0; a < 30; a++) {
        // a question is answered about three times, so its own answers are most of what is known of
        // it
        Question question =
            new Question("rare-" + simulation.random().nextInt(3000), List.of("c"), "a");
        boolean right = simulation.random().nextDouble() < simulation.chance(ability, 0, a);
        log.add(question, right, 0);
      }
    }
    PredictionModel model = Training.trained(train, "rare");
    Judged judged = Judged.frozen(model, test);

    assertThat(judged.reliability().error()).isLessThan(0.025);
    assertThat(judged.logLoss())
        .isLessThan(
            Judged.frozen(Training.trained(train, "item", Baselines.ITEM_AVERAGE), test).logLoss());
    assertThat(model.weights().get(Feature.LEARNER_RATING.place()))
        .as("the rating tells more than its say beside difficulties that know the answer")
        .isGreaterThan(0.3);
  }

  @Test
  void aModelOfFewAnswersShouldBeNearTheUntrainedOne() {
    AnswerLog log = new AnswerLog();
    new SimulatedLearners(10).answer(log, 2, 5, "a", 0, new ArrayList<>());
    PredictionModel model = Training.trained(log, "few");
    for (Feature feature : Feature.values()) {
      if (feature != Feature.BASE) {
        assertThat(model.weights().get(feature.place()))
            .as(feature.name())
            .isCloseTo(PredictionModel.untrained().weights().get(feature.place()), within(0.15));
      }
    }
  }

  @Test
  void fromNothingNothingShouldBeLearned() {
    AnswerLog log = new AnswerLog();
    assertThatThrownBy(() -> Training.trained(log, "none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 answers");
    log.add(SimulatedLearners.question(0, 0, "a"), true, 0);
    assertThatThrownBy(() -> Training.trained(log, "right"))
        .hasMessageContaining("1 answers of which 1 are right");
  }

  @Test
  void onePassShouldComeNearManyPasses() {
    SimulatedLearners simulation = new SimulatedLearners(6);
    AnswerLog train = new AnswerLog();
    simulation.answer(train, 400, 60, "a", 0, new ArrayList<>());
    AnswerLog test = new AnswerLog();
    simulation.answer(test, 200, 60, "a", 0, new ArrayList<>());

    OnlineTraining online = new OnlineTraining();
    Judged.online(online, train);

    double once = Judged.frozen(online.model("once"), test).auc();
    double many = Judged.frozen(Training.trained(train, "many"), test).auc();
    assertThat(once).isCloseTo(many, within(0.01));
    assertThat(Judged.frozen(online.model("once"), test).reliability().error()).isLessThan(0.03);
  }

  @Test
  void onePassShouldGiveTheSameBitsTwice() {
    AnswerLog log = new AnswerLog();
    new SimulatedLearners(7).answer(log, 20, 30, "a", 0, new ArrayList<>());

    OnlineTraining first = new OnlineTraining();
    OnlineTraining second = new OnlineTraining();
    Judged.online(first, log);
    Judged.online(second, log);

    assertThat(first.model("same")).isEqualTo(second.model("same"));
  }

  @Test
  void theStandardErrorOfMasteryShouldCoverKnownAbilities() {
    SimulatedLearners simulation = new SimulatedLearners(8);
    AnswerLog log = new AnswerLog();
    simulation.answer(log, 400, 60, "a", 0, new ArrayList<>());
    PredictionModel model = Training.trained(log, "simulated");
    int covered = 0;
    int all = 0;
    double before = model.mastery(model.unknownLearner(), "competency-0", "a", NOW).standardError();
    double errors = 0;
    for (int l = 0; l < 400; l++) {
      SimulatedLearners.Ability ability = simulation.learner();
      LearnerFold fold = model.fold();
      for (int a = 0; a < 40; a++) {
        int c = simulation.random().nextInt(SimulatedLearners.COMPETENCIES);
        int i = simulation.random().nextInt(SimulatedLearners.ITEMS);
        boolean right = simulation.random().nextDouble() < simulation.chance(ability, c, i);
        model.hear(fold, SimulatedLearners.question(c, i, "a"), right, NOW);
      }
      for (int c = 0; c < SimulatedLearners.COMPETENCIES; c++) {
        Mastery mastery = model.mastery(fold.features(), "competency-" + c, "a", NOW);
        double known = ability.overall() + ability.onCompetency().get(c);
        errors += mastery.standardError();
        covered += Math.abs(mastery.rating() - known) <= 1.96 * mastery.standardError() ? 1 : 0;
        all++;
      }
    }
    assertThat((double) covered / all).isBetween(0.92, 0.995);
    assertThat(errors / all).isLessThan(0.75 * before);
  }
}
