package org.koers.adaptive.learnerstate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.koers.adaptive.learnerstate.prediction.ExtraFeature;
import org.koers.adaptive.learnerstate.prediction.LearnerFeatures;
import org.koers.adaptive.learnerstate.prediction.LearnerFold;
import org.koers.adaptive.learnerstate.prediction.Question;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/** Goes once through a history and rates what counts. Not for several threads. */
final class Fold {

  private final History history;
  private final ModelParameters parameters;
  private final Map<String, CompetencyFold> competencies = new HashMap<>();
  private final Map<String, ActivityFold> activities = new HashMap<>();
  private final Set<String> answeredInAttempt = new HashSet<>();
  private final Set<String> answeredEver = new HashSet<>();
  private final Set<String> completedEver = new HashSet<>();
  private final LearnerFold learner;
  private final AnswerHearer hearer;

  /** All at once, in any order and with repetitions. */
  Fold(
      Collection<? extends LearningSignal> signals,
      ModelParameters parameters,
      AnswerHearer hearer) {
    this.history = History.of(signals);
    this.parameters = parameters;
    this.learner = parameters.predictor().model().fold();
    this.hearer = hearer;
    history.signals().forEach(this::hear);
  }

  /** How many signals it has gone through. */
  int heard() {
    return history.signals().size();
  }

  /**
   * Goes on with what came later.
   *
   * @return false if that is not possible, because some of it belongs before what was gone through,
   *     or changes what counts; then this fold is spoilt, and all has to be gone through again
   */
  boolean goOn(List<LearningSignal> more) {
    for (LearningSignal one : more.stream().sorted(History.ORDER).toList()) {
      if (!history.goesOnWith(one)) {
        return false;
      }
      hear(one);
    }
    return true;
  }

  LearnerState state() {
    LearnerFeatures features = learner.features();
    Map<String, CompetencyState> rated = new HashMap<>();
    competencies.forEach((iri, fold) -> rated.put(iri, fold.state(features)));
    Map<String, ActivityState> done = new HashMap<>();
    activities.forEach((iri, fold) -> done.put(iri, fold.state()));
    long upTo =
        history.signals().stream().mapToLong(signal -> signal.basis().position()).max().orElse(0);
    return new LearnerState(rated, done, features, upTo, parameters);
  }

  private void hear(LearningSignal signal) {
    Basis basis = signal.basis();
    boolean firstAnswer =
        signal instanceof LearningSignal.Answer answer
            && answeredInAttempt.add(basis.attempt() + " " + answer.item());
    activities
        .computeIfAbsent(basis.activity().iri(), _ -> new ActivityFold())
        .hear(signal, firstAnswer);
    switch (signal) {
      case LearningSignal.Exposure met ->
          basis.competencies().forEach(iri -> competency(iri).meet(met));
      case LearningSignal.Waived _ -> {} // says nothing of ability
      case LearningSignal.Outcome outcome when history.counts(outcome) ->
          count(outcome, firstAnswer);
      case LearningSignal.Outcome _ -> {} // a more exact one of the same attempt counts
    }
  }

  private void count(LearningSignal.Outcome outcome, boolean firstAnswer) {
    switch (outcome) {
      case LearningSignal.Answer answer when firstAnswer -> answer(answer);
      case LearningSignal.Answer _ -> {} // an answer corrected after feedback shows nothing new
      case LearningSignal.ScaledScore score ->
          rate(score, score.scaled(), parameters.scoreAnswers(), parameters.scoreAnswers());
      case LearningSignal.Verdict verdict ->
          rate(
              verdict,
              verdict.passed() ? 1 : 0,
              parameters.verdictAnswers(),
              parameters.verdictAnswers());
      case LearningSignal.Placed placed ->
          placed.basis().competencies().forEach(iri -> competency(iri).place(placed));
      case LearningSignal.Completion completion -> completion(completion);
    }
  }

  private void answer(LearningSignal.Answer answer) {
    Predictor predictor = parameters.predictor();
    Question question = predictor.question(answer.item(), answer.basis().competencies());
    hearer.hear(
        answer,
        question,
        learner.live(),
        List.of(
            new ExtraFeature(Predictor.RATING, mean(question, one -> one.ratingLogit(answer))),
            new ExtraFeature(
                Predictor.RETENTION, mean(question, one -> one.retentionLogit(answer)))));
    predictor.model().hear(learner, question, answer.right(), answer.basis().timestamp());
    boolean seen = !answeredEver.add(answer.item());
    rate(answer, answer.right() ? 1 : 0, seen ? parameters.repeatedWeight() : 1, 1);
  }

  private void completion(LearningSignal.Completion completion) {
    if (completedEver.add(completion.basis().part())) {
      rate(completion, 1, parameters.completionWeight(), 0);
    }
  }

  /** A signal on several competencies says less about each: its weight falls with their root. */
  private void rate(LearningSignal.Outcome signal, double outcome, double weight, double answers) {
    double share = weight / Math.sqrt(Math.max(1, signal.basis().competencies().size()));
    for (String iri : signal.basis().competencies()) {
      competency(iri).rate(signal, outcome, share, answers);
    }
  }

  private double mean(Question question, ToDoubleFunction<CompetencyFold> value) {
    return question.competencies().stream()
        .map(this::competency)
        .mapToDouble(value)
        .average()
        .orElse(0);
  }

  private CompetencyFold competency(String iri) {
    return competencies.computeIfAbsent(
        iri, unknown -> new CompetencyFold(unknown, learner, parameters));
  }
}
