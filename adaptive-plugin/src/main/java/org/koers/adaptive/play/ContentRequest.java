package org.koers.adaptive.play;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a content host.
 *
 * @param label of the host
 * @param rawPath percent-encoded as received
 * @param query percent-encoded as received; empty if there is none
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ContentRequest(
    String method,
    String label,
    String rawPath,
    String query,
    Map<String, String> headers,
    byte[] body) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The decoded value of a query parameter. */
  Optional<String> parameter(String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return ContentPath.decode(pair.substring(name.length() + 1).replace("+", "%20"));
      }
    }
    return Optional.empty();
  }
}
