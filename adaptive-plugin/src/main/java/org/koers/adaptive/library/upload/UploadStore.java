package org.koers.adaptive.library.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where open uploads are kept. Every call is a transaction. */
public interface UploadStore {

  void open(OpenUpload upload);

  Optional<OpenUpload> find(long tenantId, UUID id);

  /** Those that this person has not finished, the last touched first. */
  List<OpenUpload> of(long tenantId, String who);

  /** Says that so many bytes are on disk. */
  void received(OpenUpload upload, long received, Instant now);

  void close(OpenUpload upload);

  /** Those of any tenant that nobody went on with since then. */
  List<OpenUpload> untouchedSince(Instant before);
}
