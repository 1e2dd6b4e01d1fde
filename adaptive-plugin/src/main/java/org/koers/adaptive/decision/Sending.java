package org.koers.adaptive.decision;

import org.koers.adaptive.play.Delivery;

/** Has what waits of somebody sent to the record store, without waiting for it. */
@FunctionalInterface
interface Sending {

  void soon(long tenantId, String who);

  /** In a thread of its own; what fails is sent again by the delivery. */
  static Sending behind(Delivery delivery) {
    return (tenantId, who) -> {
      Thread _ =
          Thread.ofVirtual()
              .name("koers-decision-sending")
              .start(() -> delivery.deliver(tenantId, who));
    };
  }
}
