package org.koers.adaptive.placement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.placement.PlacementJson;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.ItemKey;
import org.koers.adaptive.placement.item.TaskJson;
import org.koers.adaptive.placement.sitting.KeptItem;

/** A row of the table of questions. */
@Entity
@Table(name = "placement_item")
@IdClass(BankItemRow.Key.class)
@NullUnmarked
class BankItemRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id String iri;
  @Id String version;

  @Column(name = "bank_id")
  UUID bankId;

  boolean current;
  int place;
  String title;
  String stem;
  String task;
  String competency;
  String topic;

  @Enumerated(EnumType.STRING)
  Level level;

  String language;
  String feedback;
  String estimate;
  long eligible;
  long given;

  protected BankItemRow() {}

  BankItemRow(ItemKey key, ItemEstimate fresh) {
    tenantId = key.tenant();
    iri = key.iri();
    version = key.version();
    estimate = PlacementJson.of(fresh);
  }

  /** Its words, as the bank has them now. */
  void keep(UUID bank, int number, Item item) {
    bankId = bank;
    current = true;
    place = number;
    title = item.title();
    stem = item.stem();
    task = TaskJson.of(item.task());
    competency = item.competency();
    topic = item.topic();
    level = item.level().orElse(null);
    language = item.language();
    feedback = item.feedback();
  }

  Item item() {
    return new Item(
        key(),
        title,
        stem,
        TaskJson.task(task),
        competency,
        topic,
        Optional.ofNullable(level),
        language,
        feedback);
  }

  ItemKey key() {
    return new ItemKey(tenantId, iri, version);
  }

  ItemEstimate estimate() {
    return PlacementJson.item(estimate, "item " + iri);
  }

  KeptItem kept() {
    return new KeptItem(item(), estimate(), eligible, given);
  }

  /** Which version of which question. */
  record Key(long tenantId, String iri, String version) implements Serializable {}
}
