package org.koers.lrs.statement.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * What the log keeps of a statement: it proves the received bytes to whoever has the salt, and says
 * nothing about them once the salt is erased.
 */
public final class Commitment {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] salt;
  private final byte[] digest;

  /** As read back from the store. */
  public Commitment(byte[] salt, byte[] digest) {
    this.salt = salt.clone();
    this.digest = digest.clone();
  }

  /** A new commitment to these bytes. */
  public static Commitment to(byte[] received) {
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    return new Commitment(salt, digest(salt, received));
  }

  /** 32 random bytes, kept beside the body. */
  public byte[] salt() {
    return salt.clone();
  }

  /** SHA-256 of the salt followed by the received bytes. */
  public byte[] digest() {
    return digest.clone();
  }

  /** Whether these are the bytes it was made for. */
  public boolean holds(byte[] received) {
    return MessageDigest.isEqual(digest, digest(salt, received));
  }

  private static byte[] digest(byte[] salt, byte[] received) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      return sha256.digest(received);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
