package org.koers.lrs.xapi;

import java.util.List;
import java.util.Objects;

/** The standard's comparison of statements (Data 2.3.1). */
final class StatementEquality {

  private StatementEquality() {}

  static boolean equivalent(Statement one, Statement other) {
    return Objects.equals(essence(one), essence(other));
  }

  private static Statement essence(Statement s) {
    return new Statement(
        null,
        s.actor(),
        s.verb(),
        s.object(),
        s.result(),
        s.context(),
        null,
        null,
        null,
        null,
        List.of());
  }
}
