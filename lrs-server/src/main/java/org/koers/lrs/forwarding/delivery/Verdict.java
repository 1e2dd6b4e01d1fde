package org.koers.lrs.forwarding.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an answer means for a delivery. */
sealed interface Verdict {

  /** The target has all of it. */
  record Taken() implements Verdict {}

  /** Something in it is not taken, now or ever. */
  record Refused() implements Verdict {}

  /**
   * It is not known, or not the fault of the statements.
   *
   * @param reason in words, with the cure where there is one
   * @param asked the pause that the target asked for
   * @param pause it is not to be tried again by itself
   */
  record Again(String reason, Optional<Duration> asked, boolean pause) implements Verdict {}

  /** The statuses that are about what was sent, and not about who sent it or where it went. */
  Set<Integer> ABOUT_THE_STATEMENTS = Set.of(400, 409, 413, 422);

  static Verdict again(String reason, Answer answer) {
    return new Again(reason, answer.retryAfter().flatMap(RetryAfter::parse), false);
  }

  /** What every kind of target means by a status that is no success. */
  static Verdict ofFailure(Answer answer, URI url) {
    int status = answer.status();
    if (ABOUT_THE_STATEMENTS.contains(status)) {
      return new Refused();
    }
    if (status == 410) {
      String reason = "The target says that it is gone for good (410), so it is paused now.";
      return new Again(reason, Optional.empty(), true);
    }
    return again(reason(answer, url), answer);
  }

  private static String reason(Answer answer, URI url) {
    int status = answer.status();
    return switch (status) {
      case 0 -> answer.body();
      case 401 ->
          "The target does not accept the credential (401). Change the target's credential.";
      case 403 ->
          "The target does not let this credential write (403). Have it allowed there, or change the"
              + " target's credential.";
      case 404, 405 ->
          "There is nothing at %s that takes statements (%d). Change the target's url."
              .formatted(url, status);
      case 429 -> "The target asks to wait (429).";
      default -> {
        if (status / 100 == 3) {
          yield "The target answers with a redirect (%d) to %s. Redirects are not followed; set the url to where statements go."
              .formatted(status, answer.location().orElse("nowhere"));
        }
        yield "The target answered %d: %s".formatted(status, answer.kept());
      }
    };
  }
}
