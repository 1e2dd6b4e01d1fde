package org.koers.adaptive.learnerstate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.learnerstate.retention.DayCount;
import org.koers.adaptive.learnerstate.retention.Forgetting;
import org.koers.adaptive.learnerstate.retention.FsrsParameters;

/**
 * Everything about the model that is a choice and not a consequence. Ratings and difficulties are
 * on the logit scale: a rating one above a difficulty means 73 % right answers, equal means 50 %.
 *
 * @param ratingVersion of these numbers
 * @param basicDifficulty logit; a new learner is expected to answer a good half of basic questions
 *     right
 * @param levelStep logit between two levels; whoever answers 80 % right on one level answers some
 *     60 % right on the next
 * @param priorVariance logit², of a learner of whom nothing is known: from 6 % to 94 % right is
 *     plausible, so unknown is uncertain and not zero
 * @param attemptVariance logit², added when a new attempt begins: working through content changes
 *     what one can do, so older answers count for less
 * @param dailyVariance logit² a day, added as time passes without evidence; after half a year as
 *     much is unknown again as a good handful of answers had shown
 * @param scoreAnswers answers that a score without its answers counts for: the shortest usual quiz
 * @param verdictAnswers answers that passed or failed without score counts for: less than three, so
 *     that it cannot reach mastery alone
 * @param completionWeight of one answer; completion shows presence only
 * @param repeatedWeight of one answer to a question seen in an earlier attempt: partly memory
 * @param masteryProbability of answering right at the required level, uncertainty priced in; three
 *     of three or four of five right reach it, three of four do not
 * @param masteryAnswers answers at the required level or above that mastery takes at least
 * @param placedProbability of a right answer at the level of which a placement test says that it is
 *     mastered; above the former, so that it lasts half a year without another answer
 * @param placedVariance logit², as unsure as such a test leaves it at most
 * @param forgetting how what was shown fades
 * @param predictor of the next answer
 */
public record ModelParameters(
    String ratingVersion,
    double basicDifficulty,
    double levelStep,
    double priorVariance,
    double attemptVariance,
    double dailyVariance,
    double scoreAnswers,
    double verdictAnswers,
    double completionWeight,
    double repeatedWeight,
    double masteryProbability,
    double masteryAnswers,
    double placedProbability,
    double placedVariance,
    Forgetting forgetting,
    Predictor predictor) {

  private static final Forgetting FORGETTING =
      new Forgetting(FsrsParameters.DEFAULT, DayCount.studyDays(ZoneOffset.UTC));

  public static final ModelParameters DEFAULT =
      new ModelParameters(
          "elo-1",
          -0.5,
          1.0,
          2.0,
          0.8,
          0.004,
          3,
          2,
          0.2,
          0.5,
          0.70,
          3,
          0.85,
          0.5,
          FORGETTING,
          Predictor.UNTRAINED);

  /** With what was learned from answers. */
  public ModelParameters with(Predictor trained) {
    return new ModelParameters(
        ratingVersion,
        basicDifficulty,
        levelStep,
        priorVariance,
        attemptVariance,
        dailyVariance,
        scoreAnswers,
        verdictAnswers,
        completionWeight,
        repeatedWeight,
        masteryProbability,
        masteryAnswers,
        placedProbability,
        placedVariance,
        forgetting,
        trained);
  }

  /** Named by every decision: those of the rating, of forgetting and of the prediction. */
  public String version() {
    return "%s %s %s"
        .formatted(ratingVersion, forgetting.parameters().version(), predictor.model().version());
  }

  double difficulty(Level level) {
    return switch (level) {
      case BASIC -> basicDifficulty;
      case ADVANCED -> basicDifficulty + levelStep;
      case EXPERT -> basicDifficulty + 2 * levelStep;
    };
  }

  /** Answers that were asked at this level or above are enough to speak of mastery. */
  boolean enough(Level level, Map<Level, Double> answers) {
    double asked = 0;
    for (Level one : Level.values()) {
      asked += one.compareTo(level) >= 0 ? answers.getOrDefault(one, 0.0) : 0;
    }
    return asked >= masteryAnswers;
  }

  /** A rating of some time ago as it counts now: the longer ago, the less sure. */
  Rating aged(Rating rating, Instant then, Instant now) {
    double days = Math.max(0, Duration.between(then, now).toSeconds() / 86_400.0);
    return rating.lessSure(days * dailyVariance, priorVariance);
  }

  /** A rating as it counts when a new attempt begins. */
  Rating inNewAttempt(Rating rating) {
    return rating.lessSure(attemptVariance, priorVariance);
  }

  /** A rating after a placement test has shown mastery at a level. */
  Rating placed(Rating rating, Level level) {
    double variance = Math.min(rating.variance(), placedVariance);
    double mean = Rating.meanFor(placedProbability, difficulty(level), variance);
    return new Rating(Math.max(rating.mean(), mean), variance);
  }
}
