package org.koers.lrs.request;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of one request: 128 bits, written as a UUID or as 32 hexadecimal digits.
 *
 * @param text as the caller's proxy wrote it, so that both logs can be searched for the same text
 */
public record RequestId(String text) {

  /** The header of request and answer. */
  public static final String HEADER = "X-Request-Id";

  /** The header of W3C Trace Context. */
  public static final String TRACE_HEADER = "traceparent";

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern WITH_DASHES =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  /**
   * That of {@value #HEADER}, else the trace id of {@value #TRACE_HEADER}, else a new one. Other
   * text is not taken: it would go into logs and answers.
   */
  public static RequestId of(@Nullable String requestId, @Nullable String traceparent) {
    return taken(requestId)
        .or(() -> trace(traceparent))
        .orElseGet(() -> new RequestId(UUID.randomUUID().toString()));
  }

  private static Optional<RequestId> taken(@Nullable String given) {
    if (given == null) {
      return Optional.empty();
    }
    String id = given.strip().toLowerCase(Locale.ROOT);
    return HEX.matcher(id).matches() || WITH_DASHES.matcher(id).matches()
        ? Optional.of(new RequestId(id))
        : Optional.empty();
  }

  private static Optional<RequestId> trace(@Nullable String given) {
    Matcher trace = TRACE.matcher(given == null ? "" : given);
    return trace.matches() ? Optional.of(new RequestId(trace.group(1))) : Optional.empty();
  }

  /** As a URI, for the {@code instance} of RFC 9457. */
  public String urn() {
    String hex = text.replace("-", "");
    return "urn:uuid:"
        + String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20));
  }
}
