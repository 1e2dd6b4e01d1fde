package org.koers.lrs.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A document as it was received. */
public final class Document {

  private final byte[] content;
  private final String contentType;
  private final String etag;
  private final Instant updated;

  /**
   * @param contentType as the client sent it
   * @param etag SHA-1 of the content in hexadecimal (Communication 3.1), without quotes
   * @param updated when it was last stored
   */
  public Document(byte[] content, String contentType, String etag, Instant updated) {
    this.content = content.clone();
    this.contentType = contentType;
    this.etag = etag;
    this.updated = updated;
  }

  /** Content that is not stored yet. */
  public static Document of(byte[] content, String contentType) {
    return new Document(content, contentType, sha1(content), Instant.EPOCH);
  }

  public byte[] content() {
    return content.clone();
  }

  public String contentType() {
    return contentType;
  }

  public String etag() {
    return etag;
  }

  public Instant updated() {
    return updated;
  }

  /** Whether the standard merges it (Communication 2.2). */
  boolean isJson() {
    return contentType.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  private static String sha1(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
