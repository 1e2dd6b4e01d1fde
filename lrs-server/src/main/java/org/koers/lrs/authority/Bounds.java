package org.koers.lrs.authority;

import java.util.UUID;
import org.koers.lrs.xapi.Ifi;

/**
 * What everything that is sent with a credential must be about: one launch of one course by one
 * learner. A credential that has bounds is in somebody's browser, so whoever sits there can send
 * with it; it opens nothing beyond them.
 *
 * @param learner the only actor
 * @param activity IRI of the course; objects are it, or lie below it
 * @param registration the only one
 * @param verified whether somebody whom this store trusts has said who it is; else each statement
 *     must say {@value #UNVERIFIED}
 */
public record Bounds(Ifi.Account learner, String activity, UUID registration, boolean verified) {

  /** The extension of the context, with the value true, of what nobody has checked. */
  public static final String UNVERIFIED = "https://w3id.org/koers/unverified";

  /** Whether an object of a statement is the course or a part of it. */
  public boolean has(String object) {
    return object.equals(activity) || object.startsWith(activity + "/");
  }
}
