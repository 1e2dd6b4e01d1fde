package org.koers.adaptive.play.store;

import jakarta.persistence.EntityManager;
import org.koers.adaptive.play.Waiting;

/** The waiting list for tests of other rooms. */
public final class WaitingStore {

  private WaitingStore() {}

  public static Waiting of(EntityManager entities) {
    return new JpaWaiting(entities);
  }
}
