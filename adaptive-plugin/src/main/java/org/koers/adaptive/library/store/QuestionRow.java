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
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.library.ItemQuestion.Wording;
import org.koers.adaptive.library.Verdict;

/** A row of the table of questions. */
@Entity
@Table(name = "library_question")
@IdClass(QuestionRow.Key.class)
@NullUnmarked
class QuestionRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id
  @Column(name = "item_id")
  UUID item;

  @Id int number;

  String found;
  String asked;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_at")
  Instant decidedAt;

  protected QuestionRow() {}

  QuestionRow(long tenantId, UUID item, int number) {
    this.tenantId = tenantId;
    this.item = item;
    this.number = number;
  }

  QuestionRow take(ItemQuestion question) {
    found =
        Json.write(
            new Found(question.kind(), question.interaction(), question.place(), question.found()));
    asked = Json.write(question.asked());
    verdict = question.verdict();
    decidedBy = question.decidedBy();
    decidedAt = question.decidedAt();
    return this;
  }

  ItemQuestion question() {
    Found there = Json.read(found, Found.class);
    return new ItemQuestion(
        number,
        there.kind(),
        there.interaction(),
        there.place(),
        there.wording(),
        Json.read(asked, Wording.class),
        verdict,
        decidedBy,
        decidedAt);
  }

  /** As the package has it. */
  record Found(String kind, String interaction, String place, Wording wording) {}

  /** Which question. */
  record Key(long tenantId, UUID item, int number) implements Serializable {}
}
