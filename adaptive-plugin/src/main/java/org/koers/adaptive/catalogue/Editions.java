package org.koers.adaptive.catalogue;

import java.util.Optional;
import java.util.Set;

/** Where editions are kept. */
public interface Editions {

  /** The edition made of exactly these bytes, current or not. */
  Optional<CatalogueEntry> ofBytes(long tenantId, Fingerprint sha256);

  /** The current activities whose manifest has this identifier, by their title. */
  Set<KnownActivity> ofManifest(long tenantId, String manifestIdentifier);

  /** True if any edition has this activity IRI. */
  boolean taken(long tenantId, String activityIri);

  /** Keeps a new edition and makes it the current one of its activity. */
  void add(long tenantId, CatalogueEntry entry, Origin origin);

  /** Makes a kept edition the current one again. */
  CatalogueEntry reinstate(long tenantId, CatalogueEntry entry);

  /** Says anew what a kept edition is good for; its id, files and parts stay. */
  void describe(long tenantId, CatalogueEntry entry);

  /** Leaves an activity without a current edition. */
  void withdraw(long tenantId, String activityIri);

  /** An activity that is published now. */
  record KnownActivity(String activityIri, String title) {}

  /**
   * What an edition was made of.
   *
   * @param manifestIdentifier as the manifest has it
   */
  record Origin(String manifestIdentifier, Fingerprint sha256) {}
}
