package org.koers.adaptive.placement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.placement.PlacementJson;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.ItemKey;
import org.koers.adaptive.placement.sitting.Bank;
import org.koers.adaptive.placement.sitting.ItemStore;
import org.koers.adaptive.placement.sitting.KeptItem;

/** Banks of questions in PostgreSQL. */
@ApplicationScoped
@Transactional
public class JpaItemStore implements ItemStore {

  private static final String TENANT = "tenant";
  private static final String CURRENT =
      " from BankItemRow i where i.tenantId = :tenant and i.current = true";
  private static final String IN_ORDER = " order by i.bankId, i.place";

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaItemStore() {}

  JpaItemStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void keep(Bank bank, List<Item> items, List<ItemEstimate> fresh) {
    of(bank.tenantId());
    BankRow kept = bank(bank);
    kept.keep(bank);
    entities.flush();
    Set<ItemKey> now = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      now.add(item.key());
      keep(kept.id, i, item, fresh.get(i));
    }
    entities
        .createQuery(
            "select i from BankItemRow i where i.tenantId = :tenant and i.bankId = :bank"
                + " and i.current = true",
            BankItemRow.class)
        .setParameter(TENANT, bank.tenantId())
        .setParameter("bank", kept.id)
        .getResultStream()
        .filter(row -> !now.contains(row.key()))
        .forEach(row -> row.current = false);
  }

  private BankRow bank(Bank bank) {
    return entities
        .createQuery(
            "select b from BankRow b where b.tenantId = :tenant and b.name = :name", BankRow.class)
        .setParameter(TENANT, bank.tenantId())
        .setParameter("name", bank.name())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> {
              BankRow fresh = new BankRow(bank.tenantId(), bank.id(), bank.name());
              fresh.keep(bank);
              entities.persist(fresh);
              return fresh;
            });
  }

  private void keep(UUID bank, int place, Item item, ItemEstimate fresh) {
    BankItemRow known = entities.find(BankItemRow.class, id(item.key()));
    BankItemRow row = known == null ? new BankItemRow(item.key(), fresh) : known;
    row.keep(bank, place, item);
    if (known == null) {
      entities.persist(row);
    }
  }

  static BankItemRow.Key id(ItemKey key) {
    return new BankItemRow.Key(key.tenant(), key.iri(), key.version());
  }

  @Override
  public List<Bank> banks(long tenantId) {
    of(tenantId);
    return entities
        .createQuery(
            "select b from BankRow b where b.tenantId = :tenant order by b.name", BankRow.class)
        .setParameter(TENANT, tenantId)
        .getResultStream()
        .map(BankRow::bank)
        .toList();
  }

  @Override
  public List<KeptItem> items(long tenantId, Set<String> competencies) {
    of(tenantId);
    return competencies.isEmpty()
        ? List.of()
        : kept(
            entities
                .createQuery(
                    "select i" + CURRENT + " and i.competency in :competencies" + IN_ORDER,
                    BankItemRow.class)
                .setParameter(TENANT, tenantId)
                .setParameter("competencies", competencies));
  }

  @Override
  public List<KeptItem> items(long tenantId) {
    of(tenantId);
    return kept(
        entities
            .createQuery("select i" + CURRENT + IN_ORDER, BankItemRow.class)
            .setParameter(TENANT, tenantId));
  }

  private static List<KeptItem> kept(TypedQuery<BankItemRow> query) {
    return query.getResultStream().map(BankItemRow::kept).toList();
  }

  @Override
  public Set<String> competencies(long tenantId) {
    of(tenantId);
    return Set.copyOf(
        entities
            .createQuery(
                "select distinct i.competency" + CURRENT + " and i.competency <> ''", String.class)
            .setParameter(TENANT, tenantId)
            .getResultList());
  }

  @Override
  public Optional<Item> item(ItemKey key) {
    of(key.tenant());
    return Optional.ofNullable(entities.find(BankItemRow.class, id(key))).map(BankItemRow::item);
  }

  @Override
  public void calibrated(long tenantId, Map<ItemKey, ItemEstimate> estimates) {
    of(tenantId);
    estimates.forEach(
        (key, estimate) ->
            Optional.ofNullable(
                    entities.find(BankItemRow.class, id(key), LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(row -> row.estimate = PlacementJson.of(estimate)));
  }

  private void of(long tenantId) {
    EntityManager _ = Tenancy.of(entities, tenantId);
  }
}
