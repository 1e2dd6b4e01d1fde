package org.koers.server.demo;

import java.io.IOException;
import java.net.URI;

/** The history of the demo's learners did not reach the store; the message says where and why. */
public final class HistoryProblem extends RuntimeException {

  /** How jxapi begins to tell of an answer of the server. */
  private static final String ANSWER = "Responded with ";

  /** What jxapi says when an error came without a body. */
  private static final String SILENCE = "Stream closed";

  HistoryProblem(URI endpoint, IOException cause) {
    super(
        "The history of the demo's learners was not stored at %s: %s. %s"
            .formatted(endpoint, reason(cause), cure(cause)),
        cause);
  }

  private static String reason(IOException cause) {
    return said(cause).equals(SILENCE) ? "the server refused and gave no reason" : said(cause);
  }

  private static String cure(IOException cause) {
    String said = said(cause);
    if (said.contains(ANSWER + "401") || said.contains(ANSWER + "403") || said.equals(SILENCE)) {
      return "Check the key and the secret of the endpoint.";
    }
    if (said.contains(ANSWER + "404")) {
      return "Check the address: it is the part before /statements.";
    }
    return said.contains(ANSWER)
        ? "The server's answer says what to change."
        : "Check that the server is running and that its address is right.";
  }

  private static String said(IOException cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
