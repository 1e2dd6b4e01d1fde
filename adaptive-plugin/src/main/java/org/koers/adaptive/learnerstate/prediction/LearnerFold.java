package org.koers.adaptive.learnerstate.prediction;

import java.util.HashMap;
import java.util.Map;

/** One learner while the answers are gone through, in their order. Not for several threads. */
public final class LearnerFold {

  private final RatingParameters parameters;
  private final String modelVersion;
  private final Map<String, CompetencyTrace> competencies = new HashMap<>();
  private final Map<String, ItemTrace> items = new HashMap<>();
  private OverallTrace overall;

  LearnerFold(RatingParameters parameters, String modelVersion) {
    this.parameters = parameters;
    this.modelVersion = modelVersion;
    this.overall = OverallTrace.unknown(parameters);
  }

  /** Goes on from a state. */
  LearnerFold(LearnerFeatures state) {
    this(state.parameters(), state.modelVersion());
    overall = state.overall();
    competencies.putAll(state.competencies());
    items.putAll(state.items());
  }

  /** As it is now; later answers do not change it. */
  public LearnerFeatures features() {
    return new LearnerFeatures(
        overall, Map.copyOf(competencies), Map.copyOf(items), parameters, modelVersion);
  }

  /** The same without a copy; it changes with the next answer. */
  public LearnerFeatures live() {
    return new LearnerFeatures(overall, competencies, items, parameters, modelVersion);
  }

  /**
   * An answer.
   *
   * @param at milliseconds since 1970
   * @param easiness logit of an average learner's right answer to the question
   */
  void hear(Question question, boolean correct, long at, double easiness) {
    LearnerFeatures before = live();
    int count = Math.max(1, question.competencies().size());
    double mean = overall.rating().mean();
    double variance = overall.rating().variance();
    for (String competency : question.competencies()) {
      Gaussian rating = before.competency(competency).rating();
      mean += rating.mean() / count;
      variance += rating.variance() / count;
    }
    double expected = Logit.probability((mean + easiness) / Math.sqrt(1 + Math.PI * variance / 8));
    double error = (correct ? 1 : 0) - expected;
    double information = Math.max(0.05, expected * (1 - expected));
    for (String competency : question.competencies()) {
      CompetencyTrace trace = before.competency(competency);
      Gaussian rated =
          trace
              .rating()
              .after(
                  error,
                  information,
                  variance,
                  1 / Math.sqrt(count),
                  parameters.competencyDrift(),
                  parameters.competencyVariance());
      competencies.put(competency, trace.after(correct, at, error, rated));
    }
    Gaussian rated =
        overall
            .rating()
            .after(
                error,
                information,
                variance,
                1,
                parameters.learnerDrift(),
                parameters.learnerVariance());
    items.put(question.item(), before.item(question.item()).after(correct));
    overall = overall.after(question, correct, at, error, rated);
  }
}
