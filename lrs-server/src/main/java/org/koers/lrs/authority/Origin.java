package org.koers.lrs.authority;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a page in a browser comes from (RFC 6454): {@code https://lms.example.org}, with a port
 * only where it is not the usual one.
 */
public record Origin(String text) {

  /** Empty if it is none: anything but scheme, host and port, or {@code null} or {@code *}. */
  public static Optional<Origin> of(String given) {
    URI uri;
    try {
      uri = URI.create(given.strip());
    } catch (IllegalArgumentException noUri) {
      return Optional.empty();
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean more =
        uri.getRawUserInfo() != null
            || uri.getRawQuery() != null
            || uri.getRawFragment() != null
            || !String.valueOf(uri.getRawPath()).isEmpty();
    if (uri.getHost() == null || more || !Set.of("http", "https").contains(scheme)) {
      return Optional.empty();
    }
    boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    String host = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT);
    return Optional.of(new Origin(usual ? host : host + ":" + uri.getPort()));
  }

  /** As kept in the database: one blank apart. */
  public static String format(Set<Origin> origins) {
    return origins.stream().map(Origin::text).sorted().collect(Collectors.joining(" "));
  }

  /** What {@link #format} wrote. */
  public static Set<Origin> parse(String text) {
    return Arrays.stream(text.split(" "))
        .filter(origin -> !origin.isEmpty())
        .map(Origin::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
