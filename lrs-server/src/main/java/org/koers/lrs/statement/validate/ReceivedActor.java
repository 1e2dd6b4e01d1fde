package org.koers.lrs.statement.validate;

import java.util.List;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.version.XapiVersion;

/** What the {@code agent} parameter of a request turned out to be. */
public sealed interface ReceivedActor {

  /** An Agent or an Identified Group. */
  record Valid(Actor actor) implements ReceivedActor {}

  /** No Agent or Identified Group by the rules. */
  record Invalid(List<Finding> findings) implements ReceivedActor {
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** No JSON. */
  record Malformed(String pointer, String message) implements ReceivedActor {}

  static ReceivedActor read(String json, XapiVersion version) {
    return new Malformed("", "Not read: " + json + version);
  }
}
