package org.koers.adaptive.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a tenant's learners can be given. */
public interface Catalogue {

  /** The current edition of every published activity, ordered by activity IRI. */
  List<CatalogueEntry> published(long tenantId);

  /** Another number after each change of what is published or of what is said about it. */
  long version(long tenantId);

  /** The current edition of one activity. */
  Optional<CatalogueEntry> byActivity(long tenantId, String activityIri);

  /** One edition, also a replaced one: an attempt keeps the edition it began with. */
  Optional<CatalogueEntry> edition(long tenantId, UUID id);
}
