package org.koers.lrs.forwarding;

import java.time.Instant;
import java.util.Optional;

/**
 * How a target stands.
 *
 * @param position the log has been worked off up to here: put into deliveries, or passed over by
 *     the filter
 * @param head the end of the tenant's log
 * @param counts in statements; attempts where it says so
 * @param reason of the last failure in words; empty if there was none
 * @param nextTry when it is tried again after a failure
 */
public record TargetStatus(
    Target target,
    long position,
    long head,
    Counts counts,
    Optional<Instant> lastSuccess,
    Optional<Instant> lastFailure,
    String reason,
    Optional<Instant> nextTry) {

  /**
   * What came of the statements.
   *
   * @param waiting put into deliveries and neither delivered nor refused
   * @param failedAttempts requests that delivered nothing and are or were repeated
   * @param dead refused by the target, one by one
   */
  public record Counts(long waiting, long delivered, long failedAttempts, long dead) {}

  /** Positions of the log that still have to be looked at. */
  public long lag() {
    return Math.max(0, head - position);
  }
}
