package org.koers.lrs.statement.attachment;

import java.util.List;

/** The body of a request: its statements, and the files that came with them. */
public final class ReceivedBody implements AutoCloseable {

  private final byte[] statements;
  private final List<SpooledAttachment> attachments;

  public ReceivedBody(byte[] statements, List<SpooledAttachment> attachments) {
    this.statements = statements.clone();
    this.attachments = List.copyOf(attachments);
  }

  /** JSON in UTF-8. */
  public byte[] statements() {
    return statements.clone();
  }

  public List<SpooledAttachment> attachments() {
    return attachments;
  }

  /** Removes the temporary files. */
  @Override
  public void close() {
    attachments.forEach(SpooledAttachment::close);
  }
}
