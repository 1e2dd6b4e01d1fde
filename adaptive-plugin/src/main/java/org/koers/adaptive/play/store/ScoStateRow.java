package org.koers.adaptive.play.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.play.CmiJson;
import org.koers.adaptive.play.ScoState;

/** A row of the table of SCO states. */
@Entity
@Table(name = "sco_state")
@IdClass(ScoStateRow.Key.class)
@NullUnmarked
class ScoStateRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID registration;
  @Id String sco;
  String cmi;

  @Column(name = "cmi_at_start")
  String cmiAtStart;

  int session;
  boolean resumed;
  boolean terminated;
  int launched;

  protected ScoStateRow() {}

  ScoStateRow(AttemptRow attempt, String sco, ScoState state) {
    tenantId = attempt.tenantId;
    registration = attempt.registration;
    this.sco = sco;
    keep(state);
  }

  ScoState state() {
    return new ScoState(
        CmiJson.read(cmi), CmiJson.read(cmiAtStart), session, resumed, terminated, launched);
  }

  void keep(ScoState state) {
    cmi = CmiJson.write(state.cmi());
    cmiAtStart = CmiJson.write(state.before());
    session = state.session();
    resumed = state.resumes();
    terminated = state.terminated();
    launched = state.launched();
  }

  /** Which SCO of which attempt. */
  record Key(long tenantId, UUID registration, String sco) implements Serializable {}
}
