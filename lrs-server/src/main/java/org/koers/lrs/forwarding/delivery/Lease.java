package org.koers.lrs.forwarding.delivery;

import java.util.UUID;
import org.koers.lrs.forwarding.Target;

/**
 * The right of one node to deliver to a target, for some time.
 *
 * @param token proves it; whoever takes the target over has another
 * @param revision of the plan that the lease was given with
 * @param position the log is worked off up to here
 * @param failures in a row, before this lease
 */
public record Lease(Target target, UUID token, int revision, long position, int failures) {

  public Lease at(long newPosition) {
    return new Lease(target, token, revision, newPosition, failures);
  }
}
