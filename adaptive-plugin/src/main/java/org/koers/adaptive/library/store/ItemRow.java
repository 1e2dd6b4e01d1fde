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
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.catalogue.Fingerprint;
import org.koers.adaptive.library.ItemProblem;
import org.koers.adaptive.library.ItemState;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Publication;
import org.koers.adaptive.library.Rights;

/** A row of the table of packages. */
@Entity
@Table(name = "library_item")
@IdClass(ItemRow.Key.class)
@NullUnmarked
class ItemRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID id;

  @Column(name = "course_id")
  UUID course;

  int edition;

  @Column(name = "family_id")
  UUID family;

  @Column(name = "file_name")
  String fileName;

  long bytes;
  byte[] sha256;

  @Column(name = "received_at")
  Instant received;

  @Column(name = "received_by")
  String receivedBy;

  @Enumerated(EnumType.STRING)
  ItemState state;

  String problem = "";
  int readings;

  @Column(name = "reading_until")
  Instant readingUntil;

  String title = "";
  String format = "";
  String language = "";
  String identifier = "";
  int words;
  long seconds;

  @Enumerated(EnumType.STRING)
  Rights rights;

  @Column(name = "rights_note")
  String rightsNote;

  @Column(name = "activity_iri")
  String activityIri;

  @Column(name = "entry_id")
  UUID entry;

  @Column(name = "published_at")
  Instant published;

  @Column(name = "withdrawn_at")
  Instant withdrawn;

  protected ItemRow() {}

  ItemRow(LibraryItem item) {
    tenantId = item.tenantId();
    id = item.id();
    fileName = item.fileName();
    bytes = item.bytes();
    sha256 = item.sha256().bytes();
    received = item.received();
    receivedBy = item.receivedBy();
    state = item.state();
    take(item);
  }

  /** What authors can change. */
  final void take(LibraryItem item) {
    course = item.course();
    edition = item.edition();
    family = item.family();
    rights = item.rights();
    rightsNote = item.rightsNote();
    activityIri = item.publication().activityIri();
    entry = item.publication().entry();
    published = item.publication().published();
    withdrawn = item.publication().withdrawn();
  }

  void take(LibraryItem.Outline outline) {
    title = outline.title();
    format = outline.format();
    language = outline.language();
    identifier = outline.identifier();
    words = outline.words();
    seconds = outline.seconds();
  }

  LibraryItem item() {
    return new LibraryItem(
        tenantId,
        id,
        course,
        edition,
        family,
        fileName,
        bytes,
        new Fingerprint(HexFormat.of().formatHex(sha256)),
        received,
        receivedBy,
        state,
        problem.isEmpty() ? null : Json.read(problem, ItemProblem.class),
        new LibraryItem.Outline(title, format, language, identifier, words, seconds),
        rights,
        rightsNote,
        new Publication(activityIri, entry, published, withdrawn));
  }

  /** Which package. */
  record Key(long tenantId, UUID id) implements Serializable {}
}
