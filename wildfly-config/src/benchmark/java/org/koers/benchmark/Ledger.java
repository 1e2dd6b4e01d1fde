package org.koers.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** The client's file of the ids whose storing was acknowledged; it decides what may not be lost. */
final class Ledger implements AutoCloseable {

  private static final String WHOLE =
      """
      select h.tenant_id, h.position, count(l.position), max(l.position),
        count(s.position) filter (where l.kind = 1), count(*) filter (where l.kind = 1),
        coalesce(bool_and(l.risen), true),
        coalesce(bool_and(l.commitment = sha256(s.salt || convert_to(s.body, 'UTF8')))
          filter (where l.kind = 1), true)
      from lrs.log_head h
      left join (select *, stored > lag(stored, 1, '-infinity')
          over (partition by tenant_id order by position) risen from lrs.log) l using (tenant_id)
      left join lrs.statement s on s.tenant_id = l.tenant_id and s.position = l.position
      group by h.tenant_id, h.position
      """;

  private final Path file;
  private final BufferedWriter writer;
  final LongAdder acknowledged = new LongAdder();

  Ledger(Path file) throws IOException {
    this.file = file;
    this.writer = Files.newBufferedWriter(file);
  }

  synchronized void acknowledge(List<UUID> ids) {
    try {
      for (UUID id : ids) {
        writer.write(id.toString());
        writer.write('\n');
      }
      writer.flush();
      acknowledged.add(ids.size());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /**
   * What is wrong in the database; nothing if it has all that was acknowledged, and a whole log.
   */
  List<String> faults(RawPostgres database) throws IOException, SQLException {
    List<String> faults = new ArrayList<>();
    try (Connection connection = database.connect()) {
      String[] ids = Files.readAllLines(file).toArray(String[]::new);
      try (PreparedStatement lost =
          connection.prepareStatement(
              "select count(*) from unnest(?::uuid[]) a (id) where not exists"
                  + " (select from lrs.statement s where s.id = a.id)")) {
        lost.setArray(1, connection.createArrayOf("uuid", ids));
        try (ResultSet row = lost.executeQuery()) {
          row.next();
          if (row.getLong(1) > 0) {
            faults.add(row.getLong(1) + " of " + ids.length + " acknowledged statements are lost");
          }
        }
      }
      try (Statement sql = connection.createStatement()) {
        sql.execute("set work_mem = '512MB'"); // sorts in memory: the disk may be nearly full
        ResultSet row = sql.executeQuery(WHOLE);
        while (row.next()) {
          long head = row.getLong(2);
          check(faults, row, row.getLong(3) == head && row.getLong(4) == head, "has a gap");
          check(faults, row, row.getLong(5) == row.getLong(6), "has entries without statement");
          check(faults, row, row.getBoolean(7), "runs back in time");
          check(faults, row, row.getBoolean(8), "has a commitment that does not open");
        }
      }
    }
    return faults;
  }

  private static void check(List<String> faults, ResultSet row, boolean well, String fault)
      throws SQLException {
    if (!well) {
      faults.add("the log of tenant " + row.getLong(1) + " " + fault);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
