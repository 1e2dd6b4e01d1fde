package org.koers.adaptive.competency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.competency.GraphVersion;
import org.koers.adaptive.competency.GraphVersions;

/** Versions of competency graphs in PostgreSQL, which the application can only add to. */
@ApplicationScoped
@Transactional
public class JpaGraphVersions implements GraphVersions {

  private static final String TENANT = "tenant";

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaGraphVersions() {}

  JpaGraphVersions(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public int latest(long tenantId) {
    Integer number =
        entities
            .createQuery(
                "select max(v.number) from GraphVersionRow v where v.tenantId = :tenant",
                Integer.class)
            .setParameter(TENANT, tenantId)
            .getSingleResult();
    return number == null ? 0 : number;
  }

  @Override
  public Optional<GraphVersion> find(long tenantId, int number) {
    return Optional.ofNullable(
            entities.find(GraphVersionRow.class, new GraphVersionRow.Key(tenantId, number)))
        .map(GraphVersionRow::version);
  }

  @Override
  public List<GraphVersion> newest(long tenantId, int most) {
    return entities
        .createQuery(
            "select new org.koers.adaptive.competency.GraphVersion("
                + "v.tenantId, v.number, v.made, v.madeBy, v.note, '')"
                + " from GraphVersionRow v where v.tenantId = :tenant order by v.number desc",
            GraphVersion.class)
        .setParameter(TENANT, tenantId)
        .setMaxResults(most)
        .getResultList();
  }

  /** Of two at once the database lets one in. */
  @Override
  public boolean keep(GraphVersion version) {
    return entities
            .createNativeQuery(
                "insert into adaptive.competency_graph"
                    + " (tenant_id, number, made_at, made_by, note, turtle)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
            .setParameter(1, version.tenantId())
            .setParameter(2, version.number())
            .setParameter(3, version.made())
            .setParameter(4, version.madeBy())
            .setParameter(5, version.note())
            .setParameter(6, version.turtle())
            .executeUpdate()
        == 1;
  }
}
