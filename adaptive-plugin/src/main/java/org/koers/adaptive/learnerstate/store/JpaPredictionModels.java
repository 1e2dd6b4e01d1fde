package org.koers.adaptive.learnerstate.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.learnerstate.KeptModel;
import org.koers.adaptive.learnerstate.PredictionModels;

/** Prediction models in PostgreSQL. */
@ApplicationScoped
@Transactional
public class JpaPredictionModels implements PredictionModels {

  private static final String TENANT = "tenant";

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaPredictionModels() {}

  JpaPredictionModels(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<KeptModel> kept(long tenantId) {
    return entities
        .createQuery(
            "select new org.koers.adaptive.learnerstate.KeptModel("
                + "m.tenantId, m.version, m.made, m.madeBy, m.card, m.inForce)"
                + " from ModelRow m where m.tenantId = :tenant order by m.made desc, m.version",
            KeptModel.class)
        .setParameter(TENANT, tenantId)
        .getResultList();
  }

  @Override
  public Optional<byte[]> inForce(long tenantId) {
    return entities
        .createQuery(
            "select m from ModelRow m where m.tenantId = :tenant and m.inForce = true",
            ModelRow.class)
        .setParameter(TENANT, tenantId)
        .getResultStream()
        .map(row -> row.model)
        .findFirst();
  }

  @Override
  public Optional<String> versionInForce(long tenantId) {
    return entities
        .createQuery(
            "select m.version from ModelRow m where m.tenantId = :tenant and m.inForce = true",
            String.class)
        .setParameter(TENANT, tenantId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void keep(KeptModel model, byte[] bytes) {
    entities.persist(new ModelRow(model, bytes));
    entities.flush();
  }

  /** The one before is let go first: the database allows one only. */
  @Override
  public boolean use(long tenantId, String version) {
    if (!version.isEmpty()
        && entities.find(ModelRow.class, new ModelRow.Key(tenantId, version)) == null) {
      return false;
    }
    entities
        .createQuery(
            "update ModelRow m set m.inForce = false"
                + " where m.tenantId = :tenant and m.inForce = true")
        .setParameter(TENANT, tenantId)
        .executeUpdate();
    entities
        .createQuery(
            "update ModelRow m set m.inForce = true"
                + " where m.tenantId = :tenant and m.version = :version")
        .setParameter(TENANT, tenantId)
        .setParameter("version", version)
        .executeUpdate();
    return true;
  }
}
