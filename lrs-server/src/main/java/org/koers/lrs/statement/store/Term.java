package org.koers.lrs.statement.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A text that many statements share, to be kept once. */
record Term(long tenantId, TermKind kind, String text) {

  /** Terms are looked up some five times a statement. */
  @Override
  public int hashCode() {
    return text.hashCode() * 31 + kind.number();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term(long otherTenant, TermKind otherKind, String otherText)
        && tenantId == otherTenant
        && kind == otherKind
        && text.equals(otherText);
  }

  /** The key in the database: the text itself may be longer than an index entry. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** PostgreSQL has no NUL in texts; the hash, which is the key, is over the true one. */
  String storableText() {
    return text.replace('\0', '\uFFFD');
  }
}
