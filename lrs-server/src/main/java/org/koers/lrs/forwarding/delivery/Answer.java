package org.koers.lrs.forwarding.delivery;

import java.util.Optional;

/**
 * What a target said, or why it said nothing.
 *
 * @param status HTTP; 0 where there was no answer
 * @param body the text; where there was no answer, what happened instead
 * @param retryAfter the header, if it was there
 * @param location the header, if it was there
 */
public record Answer(
    int status, String body, Optional<String> retryAfter, Optional<String> location) {

  private static final int KEPT = 2_000;

  public static Answer none(String reason) {
    return new Answer(0, reason, Optional.empty(), Optional.empty());
  }

  boolean is2xx() {
    return status / 100 == 2;
  }

  /** As much of the body as is worth keeping; NUL is not for PostgreSQL. */
  public String kept() {
    String start = body.length() > KEPT ? body.substring(0, KEPT) + "…" : body;
    return start.replace('\0', '\uFFFD');
  }
}
