package org.koers.adaptive.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.Verdict;
import org.koers.packager.tag.Dimension;

/** A row of the table of tags. */
@Entity
@Table(name = "library_tag")
@IdClass(TagRow.Key.class)
@NullUnmarked
class TagRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id
  @Column(name = "item_id")
  UUID item;

  @Id int number;

  @Enumerated(EnumType.STRING)
  Dimension dimension;

  String value;
  String proposed;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  double confidence;
  String method;
  String passage;
  int carried;
  boolean look;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_at")
  Instant decidedAt;

  protected TagRow() {}

  TagRow(long tenantId, UUID item, int number) {
    this.tenantId = tenantId;
    this.item = item;
    this.number = number;
  }

  TagRow take(ItemTag tag) {
    dimension = tag.dimension();
    value = tag.value();
    proposed = tag.proposed();
    verdict = tag.verdict();
    confidence = tag.confidence();
    method = tag.method();
    passage = tag.passage().replace("\0", "");
    carried = tag.carried();
    look = tag.look();
    decidedBy = tag.decidedBy();
    decidedAt = tag.decidedAt();
    return this;
  }

  ItemTag tag() {
    return new ItemTag(
        number,
        dimension,
        value,
        proposed,
        verdict,
        confidence,
        method,
        passage,
        carried,
        look,
        decidedBy,
        decidedAt);
  }

  /** Which tag. */
  record Key(long tenantId, UUID item, int number) implements Serializable {}
}
