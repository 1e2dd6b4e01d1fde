package org.koers.adaptive.observe;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.lrs.authority.Bounds;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.Result;
import org.koers.lrs.xapi.Statement;

/**
 * Statements as learning signals, by the {@link SignalRules}. Pure: the same statements, rules,
 * catalogue and graph give the same signals.
 *
 * <p>A statement is about the competencies that it names itself, as a context activity or in an
 * extension; else about those that the catalogue says its activity assesses, else teaches (for an
 * exposure the other way round).
 */
public final class SignalMapping {

  private static final Iri UNVERIFIED = new Iri(Bounds.UNVERIFIED);

  private final SignalRules rules;
  private final Subjects subjects;

  public SignalMapping(SignalRules rules, Offer offer, CompetencyGraph graph) {
    this.rules = rules;
    this.subjects = new Subjects(offer, graph);
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
    return rules
        .ruleFor(statement, object)
        .map(rule -> new Heard(observed, object, rule).signals())
        .orElse(List.of());
  }

  /** One statement and the rule that takes it. */
  private final class Heard {
    private final ObservedStatement observed;
    private final Activity object;
    private final SignalRule rule;
    private final @Nullable Result result;

    Heard(ObservedStatement observed, Activity object, SignalRule rule) {
      this.observed = observed;
      this.object = object;
      this.rule = rule;
      this.result = observed.statement().result();
    }

    List<LearningSignal> signals() {
      return rule.says().stream().flatMap(one -> signal(one).stream()).distinct().toList();
    }

    private Optional<LearningSignal> signal(Says says) {
      return switch (says) {
        case ANSWER -> answer();
        case PASSED -> Optional.of(new LearningSignal.Verdict(part(), true));
        case FAILED -> Optional.of(new LearningSignal.Verdict(part(), false));
        case VERDICT -> Optional.of(verdict());
        case COMPLETION -> Optional.of(completion());
        case SCORE ->
            Scores.of(result, rule.raw())
                .map(scaled -> new LearningSignal.ScaledScore(part(), scaled));
        case PLACED -> placed();
        case WAIVED -> Optional.of(new LearningSignal.Waived(part()));
        case EXPOSURE -> Optional.of(exposure());
      };
    }

    private Optional<LearningSignal> answer() {
      Optional<Boolean> right =
          Optional.ofNullable(result)
              .map(Result::success)
              .or(() -> Scores.of(result, rule.raw()).map(scaled -> scaled >= 1));
      return right.map(
          known ->
              new LearningSignal.Answer(
                  subjects.ofAnswer(observed, object),
                  object.id().value(),
                  known,
                  Stated.sureness(observed.statement())));
    }

    /** Without a verdict and how probable it is there is nothing to go by. */
    private Optional<LearningSignal> placed() {
      if (result == null || result.success() == null) {
        return Optional.empty();
      }
      boolean shown = result.success();
      return Stated.probability(observed.statement())
          .map(chance -> new LearningSignal.Placed(part(), shown, chance));
    }

    private LearningSignal verdict() {
      return result == null || result.success() == null
          ? completion()
          : new LearningSignal.Verdict(part(), result.success());
    }

    /** Where opening is enough to complete, it shows that the material was met and no more. */
    private LearningSignal completion() {
      return subjects.completesOnOpening(observed, object)
          ? exposure()
          : new LearningSignal.Completion(part());
    }

    private LearningSignal exposure() {
      return new LearningSignal.Exposure(subjects.ofExposure(observed, object), time());
    }

    /** Weeks, months and years have no length, and nobody sits that long. */
    private Duration time() {
      if (result == null || result.duration() == null) {
        return Duration.ZERO;
      }
      try {
        return Duration.parse(result.duration().text().replace(',', '.'));
      } catch (DateTimeParseException inexact) {
        return Duration.ZERO;
      }
    }

    private Basis part() {
      return subjects.ofPart(observed, object);
    }
  }

  private static boolean isUnverified(Statement statement) {
    return statement.context() != null
        && statement.context().extensions().values().containsKey(UNVERIFIED);
  }
}
