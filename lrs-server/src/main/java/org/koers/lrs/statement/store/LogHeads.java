package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.koers.lrs.database.TenantWall;

/**
 * The ends of the tenants' logs. Whoever holds a head stores alone for that tenant, over all nodes;
 * heads are always taken in the order of the tenants, so that writers wait but never deadlock. An
 * advisory lock goes with each, so that readers can see without waiting whether a write is in
 * flight.
 */
final class LogHeads {

  /** "Koer" in ASCII: keeps our advisory locks apart from others'. */
  private static final int LOCK_CLASS = 0x4B6F6572;

  private static final String LOCK =
      """
      with held as materialized (
        select tenant_id, position, stored, erasures from lrs.log_head
        where tenant_id = any (?) order by tenant_id for update
      ), flagged as materialized (
        select tenant_id, position, stored, erasures,
               pg_advisory_xact_lock(%d, (tenant_id %% 2147483647)::int) from held
      )
      select tenant_id, position, stored, clock_timestamp(), erasures from flagged
      """
          .formatted(LOCK_CLASS);
  private static final String MOVE =
      """
      update lrs.log_head h set position = m.position, stored = m.stored
      from unnest(?::bigint[], ?::bigint[], ?::timestamptz[]) as m (tenant_id, position, stored)
      where h.tenant_id = m.tenant_id
      """;
  private static final String CONSISTENT =
      """
      select clock_timestamp() - interval '1 microsecond',
             pg_try_advisory_xact_lock_shared(%d, (? %% 2147483647)::int),
             (select stored from lrs.log_head where tenant_id = ?)
      """
          .formatted(LOCK_CLASS);

  private LogHeads() {}

  /**
   * Waits for the heads of these tenants and holds them until the transaction ends, which is
   * theirs: it sees their rows and no others.
   */
  static SortedMap<Long, LogHead> lock(Connection connection, Collection<Long> tenants)
      throws SQLException {
    SortedMap<Long, LogHead> heads = new TreeMap<>();
    try (PreparedStatement lock = TenantWall.prepareAlongIndexes(connection, tenants, LOCK)) {
      lock.setArray(2, connection.createArrayOf("bigint", tenants.toArray()));
      try (ResultSet row = TenantWall.query(lock)) {
        while (row.next()) {
          heads.put(
              row.getLong(1),
              new LogHead(
                  row.getLong(2),
                  row.getTimestamp(3).toInstant(),
                  row.getTimestamp(4).toInstant(),
                  row.getLong(5)));
        }
      }
    }
    return heads;
  }

  static void move(Connection connection, SortedMap<Long, LogHead> heads) throws SQLException {
    try (PreparedStatement move = connection.prepareStatement(MOVE)) {
      move.setArray(1, connection.createArrayOf("bigint", heads.keySet().toArray()));
      move.setArray(
          2,
          connection.createArrayOf(
              "bigint", heads.values().stream().map(LogHead::position).toArray()));
      move.setArray(
          3,
          connection.createArrayOf(
              "timestamptz", heads.values().stream().map(LogHead::stored).toArray()));
      move.executeUpdate();
    }
  }

  static long position(Connection connection, long tenantId) throws SQLException {
    try (PreparedStatement select =
        TenantWall.prepare(
            connection,
            List.of(tenantId),
            "select position from lrs.log_head where tenant_id = ?")) {
      select.setLong(2, tenantId);
      try (ResultSet row = TenantWall.query(select)) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /**
   * Now, when nobody holds the head: whoever takes it later stores later. Else the last committed
   * time: what is in flight is stored after it.
   */
  static Instant consistentThrough(Connection connection, long tenantId) throws SQLException {
    try (PreparedStatement select = TenantWall.prepare(connection, List.of(tenantId), CONSISTENT)) {
      select.setLong(2, tenantId);
      select.setLong(3, tenantId);
      try (ResultSet row = TenantWall.query(select)) {
        row.next();
        Timestamp committed = row.getTimestamp(3);
        Instant last = committed == null ? Instant.EPOCH : committed.toInstant();
        Instant now = row.getTimestamp(1).toInstant();
        return row.getBoolean(2) && now.isAfter(last) ? now : last;
      }
    }
  }
}
