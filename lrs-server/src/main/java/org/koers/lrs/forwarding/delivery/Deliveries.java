package org.koers.lrs.forwarding.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what is on its way. Everything said with a lease that another has taken over by now is
 * refused with {@link LeaseLost} and changes nothing.
 */
public interface Deliveries {

  /** The tenants with a target that is not paused. */
  Set<Long> tenants();

  /** Leases for targets of these tenants with something to be sent now, that nobody delivers to. */
  List<Lease> claim(Set<Long> tenants, Duration lease, int most);

  /**
   * The first delivery that is neither taken nor refused, with one attempt more, and the lease
   * renewed; empty if there is none. Ends with {@link LeaseLost} if the target is paused or
   * changed.
   */
  Optional<Delivery> begin(Lease lease, Duration renewal);

  /**
   * The log is worked off up to that position, and these positions go to the target; none is
   * possible. The attempt at them counts as begun.
   */
  Optional<Delivery> add(Lease lease, List<Long> positions, long workedOff);

  /** The target has it. */
  void delivered(Lease lease, Delivery delivery, Answer answer);

  /** It becomes two, to find what the target refuses in it. */
  void split(Lease lease, Delivery delivery, Answer answer);

  /** Its only statement becomes a dead letter; with a pause if there were many in a row. */
  void refused(Lease lease, Delivery delivery, Answer answer);

  /** Nothing of it is left to be sent: it was erased here. */
  void gone(Lease lease, Delivery delivery);

  /** It is tried again later. */
  void failed(Lease lease, Delivery delivery, Answer answer, Retry retry);

  /** When and why. */
  record Retry(Duration delay, String reason, boolean pause) {}

  /** Gives the target back. */
  void release(Lease lease);

  /** Another node delivers by now, or the administrator changed, paused or deleted the target. */
  final class LeaseLost extends RuntimeException {}
}
