package org.koers.adaptive.learnerstate.prediction;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Answers of learners whose abilities are known: a Rasch model with an ability on everything, what
 * a learner differs on each of five competencies, and fifty questions a competency.
 */
final class SimulatedLearners {

  static final int COMPETENCIES = 5;
  static final int ITEMS = 50;
  static final double LEVEL = 0.4;

  private final Random random;
  private final double[] competencyEasiness = new double[COMPETENCIES];
  private final double[][] itemEasiness = new double[COMPETENCIES][ITEMS];

  SimulatedLearners(long seed) {
    random = new Random(seed);
    for (int c = 0; c < COMPETENCIES; c++) {
      competencyEasiness[c] = random.nextGaussian() * 0.7;
      for (int i = 0; i < ITEMS; i++) {
        itemEasiness[c][i] = random.nextGaussian() * 0.8;
      }
    }
  }

  /** Of the learner, and what it differs on each competency. */
  record Ability(double overall, List<Double> onCompetency) {}

  Ability learner() {
    List<Double> differences =
        Stream.generate(() -> random.nextGaussian() * 0.5).limit(COMPETENCIES).toList();
    return new Ability(random.nextGaussian() * 0.75, differences);
  }

  static Question question(int competency, int item, String tenant) {
    return new Question(
        "item-" + competency + "-" + item, List.of("competency-" + competency), tenant);
  }

  double easiness(int competency, int item) {
    return LEVEL + competencyEasiness[competency] + itemEasiness[competency][item];
  }

  /** Chance of a right answer. */
  double chance(Ability ability, int competency, int item) {
    return Logit.probability(
        ability.overall() + ability.onCompetency().get(competency) + easiness(competency, item));
  }

  /**
   * Answers of new learners.
   *
   * @param chances collects the true chance of each answer
   * @param offset logit added to all, such as of their tenant
   */
  void answer(
      AnswerLog log,
      int learners,
      int answers,
      String tenant,
      double offset,
      List<Double> chances) {
    for (int l = 0; l < learners; l++) {
      Ability ability = learner();
      log.nextLearner();
      for (int a = 0; a < answers; a++) {
        int competency = random.nextInt(COMPETENCIES);
        int item = random.nextInt(ITEMS);
        double chance = Logit.probability(Logit.of(chance(ability, competency, item)) + offset);
        chances.add(chance);
        log.add(question(competency, item, tenant), random.nextDouble() < chance, 0);
      }
    }
  }

  /** Of somebody who knows all difficulties and rates abilities by them, as they were drawn. */
  double logLossOfInformed(AnswerLog log) {
    RatingParameters drawn = new RatingParameters(0, 0.75 * 0.75, 0, 0.5 * 0.5, 0);
    double sum = 0;
    for (int learner = 0; learner < log.learners(); learner++) {
      LearnerFold fold = new LearnerFold(drawn, "informed");
      for (int row = log.start(learner); row < log.start(learner + 1); row++) {
        Question question = log.question(row);
        String[] names = question.item().split("-", -1);
        double easiness = easiness(Integer.parseInt(names[1]), Integer.parseInt(names[2]));
        LearnerFeatures state = fold.live();
        Gaussian overall = state.overall().rating();
        Gaussian own = state.competency(question.competencies().getFirst()).rating();
        double variance = overall.variance() + own.variance();
        double logit =
            (overall.mean() + own.mean() + easiness) / Math.sqrt(1 + Math.PI * variance / 8);
        sum += Logit.logLoss(logit, log.right(row));
        fold.hear(question, log.right(row), 0, easiness);
      }
    }
    return sum / log.size();
  }

  Random random() {
    return random;
  }
}
