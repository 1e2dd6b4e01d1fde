package org.koers.adaptive.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.decision.WishStore.Kind;
import org.koers.adaptive.decision.WishStore.Wish;

/** A row of the table of wishes. */
@Entity
@Table(name = "learner_wish")
@NullUnmarked
class WishRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long position;

  @Column(name = "tenant_id")
  long tenantId;

  String pseudonym;
  Instant at;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(name = "activity_iri")
  String activityIri;

  String title;
  LocalDate until;
  Instant ended;

  protected WishRow() {}

  WishRow(Wish wish) {
    tenantId = wish.tenantId();
    pseudonym = wish.pseudonym();
    at = wish.at();
    kind = wish.kind();
    activityIri = wish.activityIri();
    title = wish.title();
    until = wish.until();
  }

  Wish wish() {
    return new Wish(tenantId, pseudonym, at, kind, activityIri, title, until);
  }
}
