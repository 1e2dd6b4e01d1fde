package org.koers.adaptive.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.upload.OpenUpload;

/** A row of the table of uploads. */
@Entity
@Table(name = "library_upload")
@IdClass(UploadRow.Key.class)
@NullUnmarked
class UploadRow {

  @Id
  @Column(name = "tenant_id")
  long tenantId;

  @Id UUID id;

  @Column(name = "file_name")
  String fileName;

  long bytes;
  long received;
  String who;
  Instant touched;

  protected UploadRow() {}

  UploadRow(OpenUpload upload) {
    tenantId = upload.tenantId();
    id = upload.id();
    fileName = upload.fileName();
    bytes = upload.bytes();
    received = upload.received();
    who = upload.who();
    touched = upload.touched();
  }

  OpenUpload upload() {
    return new OpenUpload(tenantId, id, fileName, bytes, received, who, touched);
  }

  /** Which upload. */
  record Key(long tenantId, UUID id) implements Serializable {}
}
