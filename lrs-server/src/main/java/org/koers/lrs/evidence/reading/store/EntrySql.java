package org.koers.lrs.evidence.reading.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.evidence.reading.Entry;
import org.koers.lrs.evidence.reading.Known;
import org.koers.lrs.statement.store.Commitment;

/** What pages ask for: one entry in full, and what is known under a name. */
final class EntrySql {

  private static final String ENTRY =
      """
      select s.position, s.id, s.stored, n.text, s.version, s.voided, s.body, l.commitment, s.salt,
        (select v.id from lrs.statement v where v.tenant_id = s.tenant_id and v.refers_to = s.id
         and v.voiding order by v.position limit 1)
      from lrs.statement s join lrs.term n on n.id = s.authority_id
      join lrs.log l on l.tenant_id = s.tenant_id and l.position = s.position
      where s.tenant_id = ? and s.id = ?
      """;
  private static final String SEARCH =
      """
      (select true, t.text, coalesce(min(n.name), '') from lrs.term t
       left join lrs.agent_name n on n.tenant_id = t.tenant_id and n.agent_id = t.id
       where t.tenant_id = ? and t.kind = 1 and (t.text ilike ? or n.name ilike ?)
       group by t.id, t.text order by t.id limit ?)
      union all
      (select false, t.text, coalesce(d.definition, '') from lrs.term t
       left join lrs.activity_definition d on d.tenant_id = t.tenant_id and d.activity_id = t.id
       where t.tenant_id = ? and t.kind = 3 and (t.text ilike ? or d.definition ilike ?)
       order by t.id limit ?)
      """;

  private EntrySql() {}

  static Optional<Entry> entry(Connection connection, long tenantId, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ENTRY)) {
      select.setLong(1, tenantId);
      select.setObject(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(entry(row)) : Optional.empty();
      }
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var stored = PieceSql.statement(row);
    byte[] digest = row.getBytes(8);
    return new Entry(
        stored,
        HexFormat.of().formatHex(digest),
        new Commitment(row.getBytes(9), digest).holds(stored.text().getBytes(UTF_8)),
        Optional.ofNullable(row.getObject(10, UUID.class)));
  }

  /** Agents and activities with this text in an identifier or a name. */
  static List<Known> search(Connection connection, long tenantId, String text, int most)
      throws SQLException {
    String pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    try (PreparedStatement select = connection.prepareStatement(SEARCH)) {
      for (int i = 0; i < 2; i++) {
        select.setLong(4 * i + 1, tenantId);
        select.setString(4 * i + 2, pattern);
        select.setString(4 * i + 3, pattern);
        select.setInt(4 * i + 4, most);
      }
      List<Known> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Known(row.getBoolean(1), row.getString(2), row.getString(3)));
        }
      }
      return found;
    }
  }
}
