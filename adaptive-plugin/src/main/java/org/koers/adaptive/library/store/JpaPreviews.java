package org.koers.adaptive.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.preview.PreviewStore;
import org.koers.lrs.authority.Secrets;

/** Opened previews in PostgreSQL. */
@ApplicationScoped
@Transactional
public class JpaPreviews implements PreviewStore {

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaPreviews() {}

  JpaPreviews(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void grant(String label, LibraryItem item, boolean expert, Instant expires, Instant now) {
    entities
        .createQuery("delete from PreviewRow p where p.expires < :now")
        .setParameter("now", now)
        .executeUpdate();
    entities.persist(
        new PreviewRow(Secrets.hash(label), item.tenantId(), item.id(), expert, expires));
  }

  @Override
  public Optional<Granted> granted(String label, Instant now) {
    return Optional.ofNullable(entities.find(PreviewRow.class, Secrets.hash(label)))
        .filter(row -> row.expires.isAfter(now))
        .map(row -> new Granted(row.tenantId, row.item, row.expert));
  }
}
