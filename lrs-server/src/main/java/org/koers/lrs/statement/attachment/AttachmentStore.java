package org.koers.lrs.statement.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Keeps the files of statements, each once a tenant, by its SHA-2 in lower-case hexadecimal. */
public interface AttachmentStore {

  /** Keeps the file; durable when it returns. What is there already stays. */
  void keep(long tenantId, SpooledAttachment attachment);

  /** Those of them that are kept here. */
  Set<String> present(long tenantId, Collection<String> sha2s);

  /**
   * Removes those of them that were last sent before this time, since when the statements of their
   * requests are stored. The caller has seen that no statement names them.
   */
  void discard(long tenantId, Collection<String> sha2s, Instant sentBefore);

  /** Writes the file, a piece at a time. */
  void copy(long tenantId, String sha2, OutputStream to) throws IOException;
}
