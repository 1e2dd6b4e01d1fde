package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.xapi.StatementParser;
import org.koers.lrs.xapi.json.JsonBody;
import org.koers.lrs.xapi.json.JsonText;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;
import org.koers.lrs.xapi.version.XapiVersion;

/** What the body of a PUT or POST of statements turned out to be. */
public sealed interface ReceivedStatements {

  /** So many findings tell the sender what to mend; the rest is not looked for. */
  int ENOUGH = 100;

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

  /**
   * JSON, but no statements by the rules; nothing of it may be stored.
   *
   * @param findings the first ones, {@link #ENOUGH} at most
   */
  record Invalid(List<Finding> findings) implements ReceivedStatements {
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** No JSON; the message names line, column and cure. */
  record Malformed(String pointer, String message) implements ReceivedStatements {}

  /** Reads one statement, or an array of them, from UTF-8 JSON. */
  static ReceivedStatements read(byte[] body, XapiVersion version) {
    JsonBody json;
    try {
      json = StrictJson.body(body);
    } catch (MalformedJson fault) {
      return new Malformed(fault.pointer(), fault.getMessage());
    }
    List<Finding> findings = findings(json, version);
    return findings.isEmpty()
        ? new Valid(json.array(), json.values().stream().map(ReceivedStatements::received).toList())
        : new Invalid(findings);
  }

  private static ReceivedStatement received(JsonText json) {
    return new ReceivedStatement(json.text(), json.tree(), StatementParser.statement(json.tree()));
  }

  private static List<Finding> findings(JsonBody json, XapiVersion version) {
    List<JsonNode> trees = json.values().stream().map(JsonText::tree).toList();
    List<Finding> findings = trees.size() > 1 ? IdsDifferInBatch.check(trees) : new ArrayList<>();
    for (int i = 0; i < trees.size() && findings.size() < ENOUGH; i++) {
      String pointer = json.array() ? "/" + i : "";
      findings.addAll(StatementValidator.validate(trees.get(i), version, pointer));
    }
    return findings.stream().limit(ENOUGH).toList();
  }
}
