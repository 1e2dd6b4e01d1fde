package org.koers.adaptive.competency.store;

import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.competency.GraphVersions;

/** Stores of graphs for tests of other rooms. */
public final class GraphStores {

  private GraphStores() {}

  public static GraphVersions versions(AdaptiveDatabase database) {
    return database.transactional(GraphVersions.class, JpaGraphVersions::new);
  }
}
