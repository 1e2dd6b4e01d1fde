package org.koers.lrs.statement.validate;

import java.util.List;
import org.koers.lrs.xapi.version.XapiVersion;

/** What the body of a PUT or POST of statements turned out to be. */
public sealed interface ReceivedStatements {

  /**
   * Every statement obeys the rules.
   *
   * @param batch whether they stood in an array, which a PUT refuses
   */
  record Valid(boolean batch, List<ReceivedStatement> statements) implements ReceivedStatements {
    public Valid {
      statements = List.copyOf(statements);
    }
  }

  /** JSON, but no statements by the rules; nothing of it may be stored. */
  record Invalid(List<Finding> findings) implements ReceivedStatements {
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** No JSON; the message names line, column and cure. */
  record Malformed(String pointer, String message) implements ReceivedStatements {}

  /** Reads one statement, or an array of them, as UTF-8 JSON. */
  static ReceivedStatements read(byte[] body, XapiVersion version) {
    return new Malformed("", "Not read: " + body.length + version);
  }
}
