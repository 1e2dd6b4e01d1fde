package org.koers.adaptive.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.Fingerprint;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.ItemProblem;
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.library.ItemReading;
import org.koers.adaptive.library.ItemState;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.LibraryStore;

/** The library in PostgreSQL. */
@ApplicationScoped
@Transactional
public class JpaLibrary implements LibraryStore {

  private static final String TENANT = "tenant";
  private static final String ITEM = "item";

  /** Who comes second while another takes the same package waits no longer than that takes. */
  private static final String CLAIM =
      "select i from ItemRow i where i.state = :waiting"
          + " or (i.state = :reading and i.readingUntil < :now) order by i.received";

  @PersistenceContext(unitName = "adaptive")
  private EntityManager entities;

  /** For the container, which injects. */
  @NullUnmarked
  protected JpaLibrary() {}

  JpaLibrary(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<LibraryItem> items(long tenantId) {
    return entities
        .createQuery(
            "select i from ItemRow i where i.tenantId = :tenant order by i.received desc, i.id",
            ItemRow.class)
        .setParameter(TENANT, tenantId)
        .getResultList()
        .stream()
        .map(ItemRow::item)
        .toList();
  }

  @Override
  public Optional<LibraryItem> item(long tenantId, UUID id) {
    return Optional.ofNullable(entities.find(ItemRow.class, new ItemRow.Key(tenantId, id)))
        .map(ItemRow::item);
  }

  @Override
  public Optional<LibraryItem> ofBytes(long tenantId, Fingerprint sha256) {
    return entities
        .createQuery(
            "select i from ItemRow i where i.tenantId = :tenant and i.sha256 = :sha256",
            ItemRow.class)
        .setParameter(TENANT, tenantId)
        .setParameter("sha256", sha256.bytes())
        .getResultList()
        .stream()
        .map(ItemRow::item)
        .findFirst();
  }

  @Override
  public void add(LibraryItem item) {
    entities.persist(new ItemRow(item));
    entities.flush();
  }

  @Override
  public void update(LibraryItem item) {
    row(item.tenantId(), item.id()).take(item);
  }

  @Override
  public void remove(long tenantId, UUID id) {
    entities
        .createQuery("delete from ItemRow i where i.tenantId = :tenant and i.id = :item")
        .setParameter(TENANT, tenantId)
        .setParameter(ITEM, id)
        .executeUpdate();
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease) {
    List<ItemRow> next =
        entities
            .createQuery(CLAIM, ItemRow.class)
            .setParameter("waiting", ItemState.WAITING)
            .setParameter("reading", ItemState.READING)
            .setParameter("now", now)
            .setMaxResults(1)
            .getResultList();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    ItemRow row = next.getFirst();
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    boolean free =
        row.state == ItemState.WAITING
            || (row.state == ItemState.READING && row.readingUntil.isBefore(now));
    if (!free) {
      return Optional.empty();
    }
    row.state = ItemState.READING;
    row.readingUntil = now.plus(lease);
    row.readings++;
    return Optional.of(new Claim(row.item(), row.readings));
  }

  @Override
  public void keep(Claim claim, Found found) {
    held(claim).ifPresent(row -> keep(row, found));
  }

  /** The row, if nobody else has it since. */
  private Optional<ItemRow> held(Claim claim) {
    ItemRow row = row(claim.item().tenantId(), claim.item().id());
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row.state == ItemState.READING && row.readings == claim.times()
        ? Optional.of(row)
        : Optional.empty();
  }

  private void keep(ItemRow row, Found found) {
    long tenantId = row.tenantId;
    UUID id = row.id;
    row.state = ItemState.READY;
    row.problem = "";
    row.course = found.course();
    row.edition = found.edition();
    row.take(found.outline());
    ReadingRow reading =
        Optional.ofNullable(entities.find(ReadingRow.class, new ReadingRow.Key(tenantId, id)))
            .orElseGet(() -> new ReadingRow(tenantId, id));
    reading.reading = Json.write(found.reading());
    reading.playable = found.reading().unplayable() == null;
    reading.features = found.traces().features();
    reading.sketch = found.traces().sketch();
    entities.persist(reading);
    forget("TagRow", tenantId, id);
    forget("QuestionRow", tenantId, id);
    found.tags().forEach(one -> put(tenantId, id, one));
    found
        .questions()
        .forEach(one -> entities.persist(new QuestionRow(tenantId, id, one.number()).take(one)));
  }

  private void forget(String rows, long tenantId, UUID id) {
    entities
        .createQuery("delete from " + rows + " r where r.tenantId = :tenant and r.item = :item")
        .setParameter(TENANT, tenantId)
        .setParameter(ITEM, id)
        .executeUpdate();
  }

  @Override
  public void readAgain(long tenantId, UUID id) {
    ItemRow row = row(tenantId, id);
    row.state = ItemState.WAITING;
    row.readings = 0;
  }

  @Override
  public void refuse(Claim claim, ItemProblem problem) {
    held(claim)
        .ifPresent(
            row -> {
              row.state = ItemState.REFUSED;
              row.problem = Json.write(problem);
            });
  }

  @Override
  public ItemReading reading(long tenantId, UUID id) {
    return Optional.ofNullable(entities.find(ReadingRow.class, new ReadingRow.Key(tenantId, id)))
        .map(row -> Json.read(row.reading, ItemReading.class))
        .orElse(ItemReading.NONE);
  }

  @Override
  public Set<UUID> unplayable(long tenantId) {
    return Set.copyOf(
        entities
            .createQuery(
                "select r.item from ReadingRow r where r.tenantId = :tenant and r.playable = false",
                UUID.class)
            .setParameter(TENANT, tenantId)
            .getResultList());
  }

  @Override
  public Map<UUID, Traces> traces(long tenantId) {
    Map<UUID, Traces> traces = new HashMap<>();
    entities
        .createQuery(
            "select r.item, r.features, r.sketch from ReadingRow r where r.tenantId = :tenant",
            Object[].class)
        .setParameter(TENANT, tenantId)
        .getResultList()
        .forEach(row -> traces.put((UUID) row[0], new Traces((String) row[1], (String) row[2])));
    return traces;
  }

  @Override
  public List<ItemTag> tags(long tenantId, UUID id) {
    return entities
        .createQuery(
            "select t from TagRow t where t.tenantId = :tenant and t.item = :item order by"
                + " t.number",
            TagRow.class)
        .setParameter(TENANT, tenantId)
        .setParameter(ITEM, id)
        .getResultList()
        .stream()
        .map(TagRow::tag)
        .toList();
  }

  @Override
  public Map<UUID, List<ItemTag>> tags(long tenantId) {
    Map<UUID, List<ItemTag>> tags = new HashMap<>();
    entities
        .createQuery(
            "select t from TagRow t where t.tenantId = :tenant order by t.item, t.number",
            TagRow.class)
        .setParameter(TENANT, tenantId)
        .getResultList()
        .forEach(row -> tags.computeIfAbsent(row.item, id -> new ArrayList<>()).add(row.tag()));
    return tags;
  }

  @Override
  public long change(long tenantId, Change change) {
    change.steps().forEach(step -> put(tenantId, step.item(), step.after()));
    change.questions().forEach(one -> put(tenantId, one.item(), one.after()));
    ChangeRow row = new ChangeRow(tenantId, change);
    entities.persist(row);
    entities.flush();
    return row.id;
  }

  private void put(long tenantId, UUID id, ItemTag tag) {
    TagRow row = entities.find(TagRow.class, new TagRow.Key(tenantId, id, tag.number()));
    if (row == null) {
      entities.persist(new TagRow(tenantId, id, tag.number()).take(tag));
    } else {
      row.take(tag);
    }
  }

  @Override
  public List<Change> changes(long tenantId, int limit) {
    return entities
        .createQuery(
            "select c from ChangeRow c where c.tenantId = :tenant order by c.id desc",
            ChangeRow.class)
        .setParameter(TENANT, tenantId)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(ChangeRow::change)
        .toList();
  }

  @Override
  public Optional<Change> change(long tenantId, long id) {
    return Optional.ofNullable(entities.find(ChangeRow.class, id))
        .filter(row -> row.tenantId == tenantId)
        .map(ChangeRow::change);
  }

  @Override
  public void undo(long tenantId, Change back, String who, Instant now) {
    for (Change.Step step : back.steps()) {
      if (step.before() != null) {
        put(tenantId, step.item(), step.before());
      } else {
        Optional.ofNullable(
                entities.find(
                    TagRow.class, new TagRow.Key(tenantId, step.item(), step.after().number())))
            .ifPresent(entities::remove);
      }
    }
    back.questions().forEach(one -> put(tenantId, one.item(), one.before()));
    ChangeRow row = entities.find(ChangeRow.class, back.id());
    row.undoneBy = who;
    row.undoneAt = now;
  }

  @Override
  public List<ItemQuestion> questions(long tenantId, UUID id) {
    return entities
        .createQuery(
            "select q from QuestionRow q where q.tenantId = :tenant and q.item = :item"
                + " order by q.number",
            QuestionRow.class)
        .setParameter(TENANT, tenantId)
        .setParameter(ITEM, id)
        .getResultList()
        .stream()
        .map(QuestionRow::question)
        .toList();
  }

  /** One that a new reading no longer has stays away. */
  private void put(long tenantId, UUID id, ItemQuestion question) {
    Optional.ofNullable(
            entities.find(QuestionRow.class, new QuestionRow.Key(tenantId, id, question.number())))
        .ifPresent(row -> row.take(question));
  }

  private ItemRow row(long tenantId, UUID id) {
    ItemRow row = entities.find(ItemRow.class, new ItemRow.Key(tenantId, id));
    if (row == null) {
      throw new IllegalStateException("There is no package " + id);
    }
    return row;
  }
}
