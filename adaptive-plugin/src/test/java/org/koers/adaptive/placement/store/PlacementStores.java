package org.koers.adaptive.placement.store;

import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.placement.sitting.ItemStore;
import org.koers.adaptive.placement.sitting.TestStore;

/** The stores of placement on a test database, each call a transaction as in the server. */
public final class PlacementStores {

  private PlacementStores() {}

  public static ItemStore items(AdaptiveDatabase database) {
    return database.transactional(ItemStore.class, JpaItemStore::new);
  }

  public static TestStore tests(AdaptiveDatabase database) {
    return database.transactional(TestStore.class, JpaTestStore::new);
  }
}
