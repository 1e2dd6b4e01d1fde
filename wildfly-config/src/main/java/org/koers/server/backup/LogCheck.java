package org.koers.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Whether each tenant's log is whole: no gap from 1 to its head, each commitment opens with the
 * statement or erasure that stands there, and what is gone was erased and not lost.
 *
 * @param entries of the log
 * @param opened commitments that were opened
 * @param erased statements that are gone by an erasure
 * @param wrong entries for which something does not fit, and missing entries
 */
public record LogCheck(long tenant, long entries, long opened, long erased, long wrong) {

  private static final String SQL =
      """
      select h.tenant_id, count(l.position),
        count(*) filter (where
          (l.kind = 1 and sha256(s.salt || convert_to(s.body, 'UTF8')) = l.commitment)
          or (l.kind = 2 and sha256(e.salt || convert_to(e.entry, 'UTF8')) = l.commitment)),
        count(*) filter (where l.kind = 1 and s.id is null),
        (select count(*) from lrs.erased_statement g where g.tenant_id = h.tenant_id),
        h.position, coalesce(min(l.position), 1), coalesce(max(l.position), 0)
      from lrs.log_head h
      left join lrs.log l on l.tenant_id = h.tenant_id
      left join lrs.statement s on s.tenant_id = l.tenant_id and s.position = l.position
      left join lrs.erasure e on e.tenant_id = l.tenant_id and e.position = l.position
      group by h.tenant_id, h.position order by h.tenant_id
      """;

  /** Of every tenant; reads all statements. */
  public static List<LogCheck> all(DataSource owner) throws SQLException {
    List<LogCheck> found = new ArrayList<>();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SQL)) {
      while (rows.next()) {
        found.add(of(rows));
      }
    }
    return found;
  }

  private static LogCheck of(ResultSet row) throws SQLException {
    long entries = row.getLong(2);
    long opened = row.getLong(3);
    long gone = row.getLong(4);
    long erased = row.getLong(5);
    long head = row.getLong(6);
    long gaps = Math.abs(head - entries) + (row.getLong(7) - 1) + Math.abs(head - row.getLong(8));
    long wrong = gaps + Math.abs(gone - erased) + Math.max(0, entries - opened - gone);
    return new LogCheck(row.getLong(1), entries, opened, erased, wrong);
  }
}
