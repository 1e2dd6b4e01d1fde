package org.koers.adaptive.placement.store;

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
import org.koers.adaptive.placement.sitting.Bank;

/** A row of the table of banks. */
@Entity
@Table(name = "placement_bank")
@IdClass(BankRow.Key.class)
@NullUnmarked
class BankRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID id;

  String name;

  @Enumerated(EnumType.STRING)
  Bank.Kind kind;

  @Column(name = "brought_at")
  Instant at;

  @Column(name = "brought_by")
  String who;

  int questions;
  String findings;

  protected BankRow() {}

  BankRow(long tenantId, UUID id, String name) {
    this.tenantId = tenantId;
    this.id = id;
    this.name = name;
  }

  void keep(Bank bank) {
    kind = bank.kind();
    at = bank.at();
    who = bank.who();
    questions = bank.questions();
    findings = Texts.findings(bank.findings());
  }

  Bank bank() {
    return new Bank(tenantId, id, name, kind, at, who, questions, Texts.findings(findings));
  }

  /** Which bank. */
  record Key(long tenantId, UUID id) implements Serializable {}
}
