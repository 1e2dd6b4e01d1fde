package org.koers.lrs.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import org.koers.lrs.authority.Secrets;

/** What is derived from the token in a cookie. */
final class Tokens {

  private Tokens() {}

  /** Proves that a form was on a page given to this browser; the cookie cannot be found from it. */
  static String csrf(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash("csrf:" + token));
  }

  /** Takes the same time whatever is in them. */
  static boolean equal(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
