package org.koers.lrs.migration.source;

import org.koers.lrs.statement.attachment.ReceivedBody;

/** What the source said to a request, once it said something final. */
sealed interface SourceAnswer {

  /** What was asked for; the caller closes the body, or keeps its files. */
  record Given(ReceivedBody body) implements SourceAnswer {}

  /**
   * It will not give it.
   *
   * @param says the beginning of its answer
   */
  record Refused(int status, String says) implements SourceAnswer {}
}
