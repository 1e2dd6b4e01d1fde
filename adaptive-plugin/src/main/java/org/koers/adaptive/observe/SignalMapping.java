package org.koers.adaptive.observe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.lrs.authority.Bounds;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.Result;
import org.koers.lrs.xapi.Score;
import org.koers.lrs.xapi.Statement;

/**
 * Statements of the xAPI SCORM profile, and what existing courses send with ADL's verbs, as
 * learning signals. Pure: the same statements, catalogue and graph give the same signals.
 *
 * <p>A statement is about the competencies that it names itself, as a context activity or in an
 * extension; else about those that the catalogue says its activity assesses, else teaches.
 */
public final class SignalMapping {

  private static final Iri UNVERIFIED = new Iri(Bounds.UNVERIFIED);

  private final Subjects subjects;

  public SignalMapping(Collection<CatalogueEntry> catalogue, CompetencyGraph graph) {
    this.subjects = new Subjects(catalogue, graph);
  }

  public List<LearningSignal> signals(List<ObservedStatement> statements) {
    return statements.stream().flatMap(one -> signals(one).stream()).toList();
  }

  /** None where the statement says nothing about learning, or that nobody has checked it. */
  public List<LearningSignal> signals(ObservedStatement observed) {
    Statement statement = observed.statement();
    if (!(statement.object() instanceof Activity object) || isUnverified(statement)) {
      return List.of();
    }
    String verb = statement.verb().id().value();
    if (Verbs.ANSWERING.contains(verb)) {
      return answer(observed, object).map(List::of).orElse(List.of());
    }
    return switch (verb) {
      case Verbs.PASSED -> ended(observed, object, Boolean.TRUE);
      case Verbs.FAILED -> ended(observed, object, Boolean.FALSE);
      case Verbs.COMPLETED -> ended(observed, object, success(statement));
      case Verbs.SCORED -> score(observed, object).map(List::of).orElse(List.of());
      default -> List.of();
    };
  }

  private Optional<LearningSignal> answer(ObservedStatement observed, Activity question) {
    Boolean right = success(observed.statement());
    return right == null
        ? Optional.empty()
        : Optional.of(
            new LearningSignal.Answer(
                subjects.ofAnswer(observed, question), question.id().value(), right));
  }

  private List<LearningSignal> ended(
      ObservedStatement observed, Activity object, @Nullable Boolean passed) {
    Basis basis = subjects.ofPart(observed, object);
    List<LearningSignal> signals = new ArrayList<>();
    signals.add(
        passed == null
            ? new LearningSignal.Completion(basis)
            : new LearningSignal.Verdict(basis, passed));
    score(observed, object).ifPresent(signals::add);
    return signals;
  }

  private Optional<LearningSignal> score(ObservedStatement observed, Activity object) {
    Result result = observed.statement().result();
    return result == null || result.score() == null
        ? Optional.empty()
        : scaled(result.score())
            .map(
                scaled ->
                    new LearningSignal.ScaledScore(subjects.ofPart(observed, object), scaled));
  }

  private static Optional<Double> scaled(Score score) {
    if (score.scaled() != null) {
      return Optional.of(Math.max(0, score.scaled().doubleValue()));
    }
    BigDecimal min = score.min() == null ? BigDecimal.ZERO : score.min();
    if (score.raw() == null || score.max() == null || score.max().compareTo(min) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        score
            .raw()
            .subtract(min)
            .divide(score.max().subtract(min), MathContext.DECIMAL64)
            .doubleValue());
  }

  private static boolean isUnverified(Statement statement) {
    return statement.context() != null
        && statement.context().extensions().values().containsKey(UNVERIFIED);
  }

  private static @Nullable Boolean success(Statement statement) {
    return statement.result() == null ? null : statement.result().success();
  }
}
