package org.koers.adaptive.decision.store;

import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.decision.DecisionStore;
import org.koers.adaptive.decision.WishStore;
import org.koers.adaptive.play.store.WaitingStore;

/** The stores of the room on a database of a test. */
public final class DecisionStores {

  private DecisionStores() {}

  public static DecisionStore decisions(AdaptiveDatabase database) {
    return database.transactional(
        DecisionStore.class, manager -> new JpaDecisions(manager, WaitingStore.of(manager)));
  }

  public static WishStore wishes(AdaptiveDatabase database) {
    return database.transactional(
        WishStore.class, manager -> new JpaWishes(manager, WaitingStore.of(manager)));
  }
}
