package org.koers.lrs.statement.validate;

import java.util.List;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.StatementParser;
import org.koers.lrs.xapi.json.JsonText;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;
import org.koers.lrs.xapi.version.XapiVersion;

/** What the {@code agent} parameter of a request turned out to be. */
public sealed interface ReceivedActor {

  /** An Agent or a Group by the rules. */
  record Valid(Actor actor) implements ReceivedActor {}

  /** JSON, but no Agent or Group by the rules. */
  record Invalid(List<Finding> findings) implements ReceivedActor {
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** No JSON; the message names line, column and cure. */
  record Malformed(String pointer, String message) implements ReceivedActor {}

  /** Reads one Agent or Group from JSON. */
  static ReceivedActor read(String json, XapiVersion version) {
    JsonText text;
    try {
      text = StrictJson.value(json);
    } catch (MalformedJson fault) {
      return new Malformed(fault.pointer(), fault.getMessage());
    }
    List<Finding> findings = StatementValidator.validateActor(text.tree(), version);
    return findings.isEmpty()
        ? new Valid(StatementParser.actor(text.tree()))
        : new Invalid(findings);
  }
}
