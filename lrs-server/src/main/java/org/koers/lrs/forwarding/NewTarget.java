package org.koers.lrs.forwarding;

import java.time.Instant;

/** A target to be made. */
public record NewTarget(TargetPlan plan, SealedCredential credential, Start start, boolean paused) {

  /** From where in the tenant's log the target gets statements. */
  public sealed interface Start {

    /** What is stored from now on. */
    record Now() implements Start {}

    /** What stands after this position; after 0 is everything. */
    record After(long position) implements Start {}

    /** What was stored later than this. */
    record Since(Instant time) implements Start {}
  }
}
