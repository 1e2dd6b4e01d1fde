package org.koers.lrs.evidence.person.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.evidence.person.Needles;

/** Questions that read everything there is: with the patience that this needs. */
record PatientQueries(Database database) {

  /** A search through all rows takes longer than the time a request usually may. */
  private static final int PATIENCE_MS = 15 * 60 * 1000;

  private static final Executor HERE = Runnable::run;

  long number(long tenantId, Sql sql) {
    return numbers(tenantId, sql).getFirst();
  }

  List<Long> numbers(long tenantId, Sql sql) {
    return patiently(tenantId, connection -> sql.list(connection, row -> row.getLong(1)));
  }

  /** With the patience that a search through all rows needs. */
  <T> T patiently(long tenantId, Database.Work<T> work) {
    return database.inTransaction(tenantId, connection -> patiently(connection, work));
  }

  /** Outside any transaction. */
  <T> T patientlyBare(Database.Work<T> work) {
    return database.bare(connection -> patiently(connection, work));
  }

  private static <T> T patiently(Connection connection, Database.Work<T> work) throws SQLException {
    int before = connection.getNetworkTimeout();
    connection.setNetworkTimeout(HERE, PATIENCE_MS);
    try {
      return work.with(connection);
    } finally {
      connection.setNetworkTimeout(HERE, before);
    }
  }

  static Values plain(Needles needles) {
    return new Values("text", needles.plain());
  }
}
