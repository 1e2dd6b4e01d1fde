package org.koers.adaptive.learner.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.learner.Learner;

/** A row of the table of learners. */
@Entity
@Table(name = "learner")
@IdClass(LearnerRow.Key.class)
@NullUnmarked
class LearnerRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id String pseudonym;

  @Column(name = "display_name")
  String displayName;

  String role;
  String language;

  @Column(name = "token_hash")
  byte[] tokenHash;

  protected LearnerRow() {}

  Learner learner() {
    return new Learner(tenantId, pseudonym, displayName, role, Locale.forLanguageTag(language));
  }

  /** Which learner. */
  record Key(long tenantId, String pseudonym) implements Serializable {}
}
