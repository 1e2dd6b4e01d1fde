package org.koers.adaptive.nextactivity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the learner and the organisation have decided about choices themselves.
 *
 * @param modelsOff the learner wants no model
 * @param modelsOffForAll the organisation wants none
 * @param policy name of the one that the organisation chose; empty for that of the setting
 * @param chosen what the learner wants next
 * @param later what the learner has put off
 */
public record Wishes(
    boolean modelsOff,
    boolean modelsOffForAll,
    Optional<String> policy,
    Optional<OwnChoice> chosen,
    List<Later> later) {

  /** Of those who leave it to Koers. */
  public static final Wishes NONE =
      new Wishes(false, false, Optional.empty(), Optional.empty(), List.of());

  public Wishes {
    later = List.copyOf(later);
  }

  /** It holds until the activity is finished after that moment. */
  public record OwnChoice(String activityIri, Instant when) {}

  /**
   * Put off.
   *
   * @param until the first day (UTC) on which it may be chosen again
   */
  public record Later(String activityIri, LocalDate until) {}

  /** Whether no model takes part. */
  public boolean withoutModels() {
    return modelsOff || modelsOffForAll;
  }

  /** The activities that are put off at this moment. */
  Set<String> putOff(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return later.stream()
        .filter(one -> one.until().isAfter(today))
        .map(Later::activityIri)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Until when an activity is put off. */
  Optional<LocalDate> until(String activityIri) {
    return later.stream()
        .filter(one -> one.activityIri().equals(activityIri))
        .map(Later::until)
        .findFirst();
  }
}
