package org.koers.lrs.evidence.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long statements of one purpose are kept. The purpose is a verb, an activity, or both.
 *
 * @param activity the object, or anywhere among the activities of the context
 * @param period counted from when a statement was stored; null keeps for good
 * @param enabled whether it is run once a day; what a rule of kind KEEP protects, it protects
 *     always
 */
public record RetentionRule(
    long id,
    String name,
    Kind kind,
    @Nullable String verb,
    @Nullable String activity,
    @Nullable Period period,
    boolean enabled) {

  /** What a rule does. */
  public enum Kind {
    /** Takes away what is older than the period. */
    REMOVE,
    /** Protects what is younger than the period, whatever other rules say. */
    KEEP;

    /** As it is written in the database and in requests. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was stored before this time is older than the period. */
  public Optional<Instant> cutoff(Instant now) {
    return Optional.ofNullable(period)
        .map(length -> now.atZone(ZoneOffset.UTC).minus(length).toInstant());
  }

  /** In one line, for the log. */
  public String text() {
    return "%s: %s verb=%s activity=%s period=%s"
        .formatted(name, kind.text(), verb, activity, period);
  }
}
