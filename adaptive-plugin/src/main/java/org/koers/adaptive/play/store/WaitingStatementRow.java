package org.koers.adaptive.play.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.play.PlayStatement;

/** A statement on its way to the record store. */
@Entity
@Table(name = "play_statement")
@NullUnmarked
class WaitingStatementRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long position;

  @Column(name = "tenant_id")
  long tenantId;

  @Column(name = "statement_id")
  UUID statementId;

  String pseudonym;
  String body;
  Instant delivered;
  String refused;

  protected WaitingStatementRow() {}

  WaitingStatementRow(long tenantId, String pseudonym, PlayStatement statement) {
    this.tenantId = tenantId;
    this.pseudonym = pseudonym;
    statementId = statement.id();
    body = statement.json();
  }

  PlayStatement statement() {
    return new PlayStatement(statementId, body);
  }
}
