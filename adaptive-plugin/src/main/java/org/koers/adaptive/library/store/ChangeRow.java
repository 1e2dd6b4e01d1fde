package org.koers.adaptive.library.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Change;

/** A row of the table of decisions. */
@Entity
@Table(name = "library_change")
@NullUnmarked
class ChangeRow {

  private static final TypeReference<List<Change.Step>> STEPS = new TypeReference<>() {};
  private static final TypeReference<List<Change.Asked>> ASKED = new TypeReference<>() {};

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(name = "tenant_id")
  long tenantId;

  Instant at;
  String who;

  @Enumerated(EnumType.STRING)
  Change.Kind kind;

  String about;
  int items;
  String steps;
  String questions;

  @Column(name = "undone_by")
  String undoneBy;

  @Column(name = "undone_at")
  Instant undoneAt;

  protected ChangeRow() {}

  ChangeRow(long tenantId, Change change) {
    this.tenantId = tenantId;
    at = change.at();
    who = change.who();
    kind = change.kind();
    about = change.about();
    items = change.items();
    steps = Json.write(change.steps());
    questions = Json.write(change.questions());
    undoneBy = "";
  }

  Change change() {
    return new Change(
        id,
        at,
        who,
        kind,
        about,
        items,
        Json.read(steps, STEPS),
        Json.read(questions, ASKED),
        undoneBy,
        undoneAt);
  }
}
