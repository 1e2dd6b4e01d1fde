package org.koers.adaptive.placement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.placement.PlacementJson;
import org.koers.adaptive.placement.sitting.KeptTest;

/** A row of the table of placement tests. */
@Entity
@Table(name = "placement_attempt")
@IdClass(TestRow.Key.class)
@NullUnmarked
class TestRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID id;

  String pseudonym;
  Instant begun;
  Instant finished;
  String goals;
  String attempt;
  String waived;

  protected TestRow() {}

  TestRow(long tenantId, KeptTest test) {
    this.tenantId = tenantId;
    id = test.attempt().id();
    pseudonym = test.attempt().learner();
    begun = test.attempt().begun();
    goals = Texts.goals(test.goals());
    keep(test);
  }

  void keep(KeptTest test) {
    attempt = PlacementJson.of(test.attempt());
    finished = test.finished().orElse(null);
    waived = Texts.waived(test.waived());
  }

  KeptTest test() {
    return new KeptTest(
        PlacementJson.attempt(attempt, "attempt " + id),
        Texts.goals(goals),
        Optional.ofNullable(finished),
        Texts.waived(waived));
  }

  /** Which test. */
  record Key(long tenantId, UUID id) implements Serializable {}
}
