package org.koers.lrs.authority;

/** A credential with the hash of its secret. */
public final class StoredCredential {

  private final Credential credential;
  private final byte[] secretHash;

  /**
   * @param secretHash as {@link Secrets#hash} makes it
   */
  public StoredCredential(Credential credential, byte[] secretHash) {
    this.credential = credential;
    this.secretHash = secretHash.clone();
  }

  Credential credential() {
    return credential;
  }

  boolean hasSecret(String secret) {
    return Secrets.matches(secretHash, secret);
  }
}
