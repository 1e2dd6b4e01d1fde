package org.koers.adaptive.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.upload.OpenUpload;
import org.koers.adaptive.library.upload.UploadStore;

/** Open uploads in PostgreSQL. */
@ApplicationScoped
@Transactional
public class JpaUploads implements UploadStore {

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaUploads() {}

  JpaUploads(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void open(OpenUpload upload) {
    entities.persist(new UploadRow(upload));
    entities.flush();
  }

  @Override
  public Optional<OpenUpload> find(long tenantId, UUID id) {
    return Optional.ofNullable(entities.find(UploadRow.class, new UploadRow.Key(tenantId, id)))
        .map(UploadRow::upload);
  }

  @Override
  public List<OpenUpload> of(long tenantId, String who) {
    return entities
        .createQuery(
            "select u from UploadRow u where u.tenantId = :tenant and u.who = :who"
                + " order by u.touched desc",
            UploadRow.class)
        .setParameter("tenant", tenantId)
        .setParameter("who", who)
        .getResultList()
        .stream()
        .map(UploadRow::upload)
        .toList();
  }

  @Override
  public void received(OpenUpload upload, long received, Instant now) {
    UploadRow row =
        entities.find(UploadRow.class, new UploadRow.Key(upload.tenantId(), upload.id()));
    row.received = received;
    row.touched = now;
  }

  @Override
  public void close(OpenUpload upload) {
    Optional.ofNullable(
            entities.find(UploadRow.class, new UploadRow.Key(upload.tenantId(), upload.id())))
        .ifPresent(entities::remove);
  }

  @Override
  public List<OpenUpload> untouchedSince(Instant before) {
    return entities
        .createQuery("select u from UploadRow u where u.touched < :before", UploadRow.class)
        .setParameter("before", before)
        .getResultList()
        .stream()
        .map(UploadRow::upload)
        .toList();
  }
}
