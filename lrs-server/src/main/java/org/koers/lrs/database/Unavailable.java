package org.koers.lrs.database;

import static org.koers.lrs.problem.ProblemCode.QUERY_TOO_LONG;
import static org.koers.lrs.problem.ProblemCode.STORE_UNAVAILABLE;

import java.sql.SQLException;
import org.koers.lrs.problem.LrsProblem;

/** When it is the database and not the request, and what the sender reads then. */
public final class Unavailable {

  /** By a statement_timeout, or by an administrator. */
  private static final String TOOK_TOO_LONG = "57014";

  private Unavailable() {}

  /** No connection was to be had. */
  public static final class NoConnection extends SQLException {
    public NoConnection(SQLException cause) {
      super(cause.getMessage(), "08001", cause);
    }
  }

  /**
   * Whether the same may succeed later: the connection (08), resources (53), the operator (57) or a
   * transaction that lost to another (40).
   */
  public static boolean mayPass(SQLException failed) {
    String state = failed.getSQLState();
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("40"));
  }

  public static LrsProblem because(SQLException failed) {
    if (TOOK_TOO_LONG.equals(failed.getSQLState())) {
      return new LrsProblem(
          QUERY_TOO_LONG,
          "The database was stopped after the time that the setting koers.database.timeout gives a"
              + " question. Ask for less at once (since, until, limit, fewer related_*), or try"
              + " again when it is less busy.",
          failed);
    }
    return new LrsProblem(
        STORE_UNAVAILABLE,
        "The database of this store does not answer now. Send the same again later; statements that"
            + " carry their id are never stored twice.",
        failed);
  }

  /** The outcome is not known: the writer is stuck or met a fault of its own. */
  public static LrsProblem uncertain(Throwable cause) {
    return new LrsProblem(
        STORE_UNAVAILABLE,
        "The store did not come to an end with this request, so it may be stored or not. Send the"
            + " same again later; statements that carry their id are never stored twice.",
        cause);
  }

  public static LrsProblem tooBusy() {
    return new LrsProblem(
        STORE_UNAVAILABLE,
        "The store is stopping or has too much waiting. Nothing of this request was stored; send it"
            + " again later.");
  }
}
