package org.koers.adaptive.catalogue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Editions;
import org.koers.adaptive.catalogue.Fingerprint;

/**
 * The catalogue in PostgreSQL. Results are read whole: in a stream Hibernate hands out entries
 * before their SCOs are there.
 */
@ApplicationScoped
@Transactional
public class JpaCatalogue implements Catalogue, Editions {

  private static final String OF_TENANT =
      "select distinct e from CatalogueEntryRow e left join fetch e.scos"
          + " where e.tenantId = :tenant and ";

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaCatalogue() {}

  JpaCatalogue(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<CatalogueEntry> published(long tenantId) {
    return rows(tenantId, "e.current = true order by e.activityIri").getResultList().stream()
        .map(CatalogueEntryRow::entry)
        .toList();
  }

  @Override
  public long version(long tenantId) {
    List<?> found =
        entities
            .createNativeQuery(
                "select version from adaptive.catalogue_version where tenant_id = ?1", Long.class)
            .setParameter(1, tenantId)
            .getResultList();
    return found.isEmpty() ? 0 : (Long) found.getFirst();
  }

  /** In the transaction of the change, so that nobody sees one without the other. */
  private void changed(long tenantId) {
    entities
        .createNativeQuery(
            """
            insert into adaptive.catalogue_version as v (tenant_id, version) values (?1, 1)
            on conflict (tenant_id) do update set version = v.version + 1
            """)
        .setParameter(1, tenantId)
        .executeUpdate();
  }

  @Override
  public Optional<CatalogueEntry> byActivity(long tenantId, String activityIri) {
    return rows(tenantId, "e.current = true and e.activityIri = :iri")
        .setParameter("iri", activityIri)
        .getResultList()
        .stream()
        .map(CatalogueEntryRow::entry)
        .findFirst();
  }

  @Override
  public Optional<CatalogueEntry> edition(long tenantId, UUID id) {
    return Optional.ofNullable(
            entities.find(CatalogueEntryRow.class, new CatalogueEntryRow.Key(tenantId, id)))
        .map(CatalogueEntryRow::entry);
  }

  @Override
  public Optional<CatalogueEntry> ofBytes(long tenantId, Fingerprint sha256) {
    return rows(tenantId, "e.sha256 = :sha256")
        .setParameter("sha256", sha256.bytes())
        .getResultList()
        .stream()
        .map(CatalogueEntryRow::entry)
        .findFirst();
  }

  @Override
  public Set<KnownActivity> ofManifest(long tenantId, String manifestIdentifier) {
    return rows(tenantId, "e.current = true and e.manifestIdentifier = :identifier")
        .setParameter("identifier", manifestIdentifier)
        .getResultList()
        .stream()
        .map(row -> new KnownActivity(row.activityIri, row.title))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean taken(long tenantId, String activityIri) {
    return !rows(tenantId, "e.activityIri = :iri")
        .setParameter("iri", activityIri)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void add(long tenantId, CatalogueEntry entry, Origin origin) {
    replace(tenantId, entry.activityIri());
    entities.persist(new CatalogueEntryRow(tenantId, entry, origin));
    entities.flush();
    changed(tenantId);
  }

  @Override
  public CatalogueEntry reinstate(long tenantId, CatalogueEntry entry) {
    if (!entry.published()) {
      replace(tenantId, entry.activityIri());
      entities.find(CatalogueEntryRow.class, new CatalogueEntryRow.Key(tenantId, entry.id()))
              .current =
          true;
      entities.flush();
      changed(tenantId);
    }
    return edition(tenantId, entry.id()).orElse(entry);
  }

  @Override
  public void describe(long tenantId, CatalogueEntry entry) {
    entities
        .find(CatalogueEntryRow.class, new CatalogueEntryRow.Key(tenantId, entry.id()))
        .describe(entry);
    entities.flush();
    changed(tenantId);
  }

  @Override
  public void withdraw(long tenantId, String activityIri) {
    replace(tenantId, activityIri);
    changed(tenantId);
  }

  private void replace(long tenantId, String activityIri) {
    rows(tenantId, "e.current = true and e.activityIri = :iri")
        .setParameter("iri", activityIri)
        .getResultList()
        .forEach(row -> row.current = false);
    entities.flush();
  }

  private TypedQuery<CatalogueEntryRow> rows(long tenantId, String which) {
    return entities
        .createQuery(OF_TENANT + which, CatalogueEntryRow.class)
        .setParameter("tenant", tenantId);
  }
}
