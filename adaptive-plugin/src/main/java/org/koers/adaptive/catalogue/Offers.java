package org.koers.adaptive.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/** The offer of each tenant, read again only when it has changed, on whichever node. */
@ApplicationScoped
public class Offers {

  private final Catalogue catalogue;
  private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(long version, Offer offer) {}

  /** For the container, which makes a proxy of it. */
  @NullUnmarked
  protected Offers() {
    this.catalogue = null;
  }

  @Inject
  public Offers(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * As it is now; the same object as before if nothing has changed. The version is asked for first:
   * what changes between the two questions is read by both, which is once too often and never too
   * late.
   */
  public Offer current(long tenantId) {
    long version = catalogue.version(tenantId);
    Kept known = kept.get(tenantId);
    if (known == null || known.version() != version) {
      known = new Kept(version, Offer.of(catalogue.published(tenantId)));
      kept.put(tenantId, known);
    }
    return known.offer();
  }
}
