package org.koers.lrs.authority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A credential with the hash of its secret, and until when the two work. */
public final class StoredCredential {

  private static final byte[] NO_HASH = {};

  private final Credential credential;
  private final byte[] secretHash;
  private final Instant expires;
  private byte[] oldHash = NO_HASH;
  private Instant oldUntil = Instant.MIN;

  /**
   * @param secretHash as {@link Secrets#hash} makes it
   */
  public StoredCredential(Credential credential, byte[] secretHash) {
    this(credential, secretHash, null);
  }

  /**
   * @param expires from when nothing opens it any more
   */
  public StoredCredential(Credential credential, byte[] secretHash, @Nullable Instant expires) {
    this.credential = credential;
    this.secretHash = secretHash.clone();
    this.expires = expires == null ? Instant.MAX : expires;
  }

  /** The same, which its former secret opens too until then. */
  public StoredCredential orOld(byte[] hash, Instant until) {
    StoredCredential both = new StoredCredential(credential, secretHash, expires);
    both.oldHash = hash.clone();
    both.oldUntil = until;
    return both;
  }

  Credential credential() {
    return credential;
  }

  boolean opensWith(String secret, Instant now) {
    return now.isBefore(expires)
        && (Secrets.matches(secretHash, secret)
            || (now.isBefore(oldUntil) && Secrets.matches(oldHash, secret)));
  }
}
