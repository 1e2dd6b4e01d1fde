package org.koers.adaptive.play;

import java.security.MessageDigest;
import org.koers.lrs.authority.Secrets;

/**
 * What a host label gives access to.
 *
 * @param tokenHash of the token that a commit must bring
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record GrantedAccess(Attempt attempt, byte[] tokenHash) {

  boolean allows(String token) {
    return MessageDigest.isEqual(tokenHash, Secrets.hash(token));
  }
}
