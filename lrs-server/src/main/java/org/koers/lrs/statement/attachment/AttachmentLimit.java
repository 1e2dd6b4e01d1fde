package org.koers.lrs.statement.attachment;

/**
 * What multipart requests may bring.
 *
 * @param maxBytes of all the files of one request
 */
public record AttachmentLimit(long maxBytes) {

  /** The setting, in MiB. */
  public static final String SETTING = "koers.xapi.max-attachments";

  private static final int DEFAULT_MIB = 256;

  public static AttachmentLimit fromSettings() {
    return new AttachmentLimit(Long.getLong(SETTING, DEFAULT_MIB) << 20);
  }
}
