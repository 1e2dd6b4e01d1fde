package org.koers.adaptive.learnerstate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/**
 * What a learner did in one activity.
 *
 * @param finishedParts IRIs of the SCOs, or of the activity itself, that were ever ended or waived
 * @param passed the last verdict, if there was one
 * @param lastAttempt the outcomes of the attempt that last had any, oldest first
 * @param lastTest the answers, each item's first, of the last attempt that had any
 * @param attempts how many there were, those included that were only opened
 * @param waived that it, or the last of its parts of which that was said, need not be done
 * @param time how long all of them took, as far as statements say
 */
public record ActivityState(
    ActivityName activity,
    Set<String> finishedParts,
    Optional<Boolean> passed,
    List<LearningSignal.Outcome> lastAttempt,
    List<LearningSignal.Answer> lastTest,
    int attempts,
    Optional<LearningSignal.Waived> waived,
    Duration time) {

  public ActivityState {
    finishedParts = Set.copyOf(finishedParts);
    lastAttempt = List.copyOf(lastAttempt);
    lastTest = List.copyOf(lastTest);
  }

  private static final UUID NO_STATEMENT = new UUID(0, 0);

  /** Of an activity that is assumed to have been done well. */
  static ActivityState passed(CatalogueEntry entry, Level level, Instant when) {
    ActivityName name = new ActivityName(entry.activityIri(), entry.title());
    Basis basis =
        new Basis(
            NO_STATEMENT, when, 0, entry.subjects(), name, entry.activityIri(), "assumed", level);
    return new ActivityState(
        name,
        Set.of(entry.activityIri()),
        Optional.of(true),
        List.of(new LearningSignal.Verdict(basis, true)),
        List.of(),
        1,
        Optional.empty(),
        Duration.ZERO);
  }

  /** The activity itself was ended, or each of its parts. */
  public boolean finished(Set<String> parts) {
    return finishedParts.contains(activity.iri())
        || (!parts.isEmpty() && finishedParts.containsAll(parts));
  }

  /** By its own verdict, else when most answers of the last test were wrong. */
  public boolean failed() {
    return passed.map(verdict -> !verdict).orElseGet(() -> wrong() * 2 > lastTest.size());
  }

  public boolean tested() {
    return !lastTest.isEmpty()
        || lastAttempt.stream().anyMatch(one -> !(one instanceof LearningSignal.Completion));
  }

  /** When something last came of it, or it was waived; long ago if neither ever was. */
  public Instant lastOutcome() {
    return lastAttempt.isEmpty()
        ? waived.map(one -> one.basis().timestamp()).orElse(Instant.MIN)
        : lastAttempt.getLast().basis().timestamp();
  }

  public List<UUID> statementIds() {
    return Stream.of(lastAttempt, lastTest, waived.stream().toList())
        .flatMap(List::stream)
        .map(signal -> signal.basis().statementId())
        .distinct()
        .toList();
  }

  private long wrong() {
    return lastTest.stream().filter(answer -> !answer.right()).count();
  }
}
