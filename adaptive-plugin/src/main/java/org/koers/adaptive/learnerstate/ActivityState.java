package org.koers.adaptive.learnerstate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.LearningSignal;

/**
 * What a learner did in one activity.
 *
 * @param finishedParts IRIs of the SCOs, or of the activity itself, that were ever ended
 * @param passed the last verdict, if there was one
 * @param lastAttempt the signals of the attempt that was last heard of, oldest first
 * @param lastTest the answers, each item's first, of the last attempt that had any
 */
public record ActivityState(
    ActivityName activity,
    Set<String> finishedParts,
    Optional<Boolean> passed,
    List<LearningSignal> lastAttempt,
    List<LearningSignal.Answer> lastTest) {

  public ActivityState {
    finishedParts = Set.copyOf(finishedParts);
    lastAttempt = List.copyOf(lastAttempt);
    lastTest = List.copyOf(lastTest);
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

  public List<UUID> statementIds() {
    return Stream.concat(lastAttempt.stream(), lastTest.stream())
        .map(signal -> signal.basis().statementId())
        .distinct()
        .toList();
  }

  private long wrong() {
    return lastTest.stream().filter(answer -> !answer.right()).count();
  }
}
