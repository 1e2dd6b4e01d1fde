package org.koers.lrs.document;

import static org.koers.lrs.problem.ProblemCode.DOCUMENT_EXISTS;
import static org.koers.lrs.problem.ProblemCode.NO_PRECONDITION;
import static org.koers.lrs.problem.ProblemCode.PRECONDITION_FAILED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.koers.lrs.problem.LrsProblem;

/**
 * What must hold before a document is changed (RFC 9110, 13.1; Communication 3.1).
 *
 * @param ifMatch entity tags, one of which the document must have; {@code *} is any; empty if not
 *     asked
 * @param ifNoneMatch entity tags that it must not have; {@code *} is any; empty if not asked
 */
record Preconditions(List<String> ifMatch, List<String> ifNoneMatch) {

  static Preconditions of(String ifMatch, String ifNoneMatch) {
    return new Preconditions(tags(ifMatch), tags(ifNoneMatch));
  }

  /** Refuses the change if one does not hold. */
  void check(Optional<Document> present) {
    if (!ifMatch.isEmpty() && !matches(ifMatch, present)) {
      throw failed(
          present
                  .map(document -> "The document has the ETag \"" + document.etag() + "\" by now")
                  .orElse("There is no such document")
              + ", so If-Match does not hold.");
    }
    if (!ifNoneMatch.isEmpty() && matches(ifNoneMatch, present)) {
      throw failed("The document is there already, so If-None-Match does not hold.");
    }
  }

  /** Refuses to overwrite what the client may not have seen. */
  void requireForOverwriting(Optional<Document> present) {
    if (present.isPresent() && ifMatch.isEmpty() && ifNoneMatch.isEmpty()) {
      throw new LrsProblem(
          DOCUMENT_EXISTS,
          "There is such a document already. GET it, look at what you would overwrite, and send"
              + " its ETag in If-Match; or If-None-Match: * to store only where there is none.");
    }
  }

  /** Refuses a request of 1.0.3 that changes a profile without a precondition. */
  void requireAny() {
    if (ifMatch.isEmpty() && ifNoneMatch.isEmpty()) {
      throw new LrsProblem(
          NO_PRECONDITION,
          "A PUT of a profile needs If-Match with the ETag of the document, or If-None-Match: * to"
              + " store only where there is none.");
    }
  }

  private static boolean matches(List<String> tags, Optional<Document> present) {
    return present
        .map(document -> tags.contains("*") || tags.contains(document.etag()))
        .orElse(false);
  }

  /** Weak tags compare by their text: the documents behind them are bytes all the same. */
  private static List<String> tags(String header) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .map(tag -> tag.replace("\"", ""))
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private static LrsProblem failed(String reason) {
    return new LrsProblem(
        PRECONDITION_FAILED,
        reason + " Nothing was changed. GET it, and send its ETag in If-Match.");
  }
}
