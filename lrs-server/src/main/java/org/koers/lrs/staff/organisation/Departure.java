package org.koers.lrs.staff.organisation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import org.koers.lrs.authority.Secrets;

/**
 * What a browser takes along to the provider and must bring back: kept in its cookie, so that any
 * node can receive it, and used once.
 *
 * @param state that the provider repeats (RFC 6749, 10.12)
 * @param nonce that the ID token repeats (OpenID Connect Core 1.0, 3.1.2.1)
 * @param verifier whose hash the provider gets first and itself with the code (RFC 7636)
 * @param to the page that was wanted
 */
record Departure(String state, String nonce, String verifier, String to) {

  static Departure to(String page) {
    return new Departure(Secrets.generate(), Secrets.generate(), Secrets.generate(), page);
  }

  String cookie() {
    return String.join(
        ".",
        state,
        nonce,
        verifier,
        Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(US_ASCII)));
  }

  static Optional<Departure> ofCookie(String text) {
    String[] parts = text.split("\\.", -1);
    try {
      return parts.length == 4 && !parts[0].isEmpty() && !parts[1].isEmpty()
          ? Optional.of(
              new Departure(
                  parts[0],
                  parts[1],
                  parts[2],
                  new String(Base64.getUrlDecoder().decode(parts[3]), US_ASCII)))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** The code challenge of the method S256. */
  String challenge() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
  }
}
