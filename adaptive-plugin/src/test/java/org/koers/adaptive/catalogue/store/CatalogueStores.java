package org.koers.adaptive.catalogue.store;

import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.Editions;

/** The catalogue on a test database, each call a transaction as in the server. */
public final class CatalogueStores {

  private CatalogueStores() {}

  public static Catalogue catalogue(AdaptiveDatabase database) {
    return database.transactional(Catalogue.class, JpaCatalogue::new);
  }

  public static Editions editions(AdaptiveDatabase database) {
    return database.transactional(Editions.class, JpaCatalogue::new);
  }
}
