package org.koers.lrs.forwarding;

/**
 * A credential as the database has it: what kind it is can be read, the rest not.
 *
 * @param sealed encrypted, in base64; empty where there is no credential
 */
public record SealedCredential(String kind, String sealed) {

  public static final SealedCredential NONE = new SealedCredential("none", "");

  @Override
  public String toString() {
    return kind;
  }
}
