package org.koers.lrs.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** The key and the secret in an Authorization header of the Basic scheme (RFC 7617). */
record BasicLogin(String key, String secret) {

  private static final String SCHEME = "basic ";

  /** Empty if the header is of another scheme; refused with what is wrong in it. */
  static Optional<BasicLogin> of(String header) {
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    String pair;
    try {
      pair =
          new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw refusal("What follows Basic in the Authorization header is not base64.");
    }
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw refusal("The Authorization header must hold key:secret in base64; it has no colon.");
    }
    if (pair.chars().anyMatch(Character::isISOControl)) {
      throw refusal("Key and secret in the Authorization header have no control characters.");
    }
    return Optional.of(new BasicLogin(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.NO_CREDENTIAL, detail);
  }
}
