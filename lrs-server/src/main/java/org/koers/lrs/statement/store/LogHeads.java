package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.koers.lrs.database.TenantWall;

/**
 * The ends of the tenants' logs. Whoever holds a head stores alone for that tenant, over all nodes
 * (see {@link StoreCall}); heads are always taken in the order of the tenants, so that writers wait
 * but never deadlock. An advisory lock goes with each, so that readers can see without waiting
 * whether a write is in flight.
 */
final class LogHeads {

  /** "Koer" in ASCII: keeps our advisory locks apart from others'. */
  private static final int LOCK_CLASS = 0x4B6F6572;

  private static final String CONSISTENT =
      """
      select clock_timestamp() - interval '1 microsecond',
             pg_try_advisory_xact_lock_shared(%d, (? %% 2147483647)::int),
             (select stored from lrs.log_head where tenant_id = ?)
      """
          .formatted(LOCK_CLASS);

  private static final String REVISION =
      """
      select h.erasures, coalesce(
        (select max(s.position) from lrs.statement s where s.tenant_id = h.tenant_id and s.voiding), 0)
      from lrs.log_head h where h.tenant_id = ?
      """;

  private LogHeads() {}

  static Revision revision(Connection connection, long tenantId) throws SQLException {
    try (PreparedStatement select = TenantWall.prepare(connection, List.of(tenantId), REVISION)) {
      select.setLong(2, tenantId);
      try (ResultSet row = TenantWall.query(select)) {
        return row.next() ? new Revision(row.getLong(1), row.getLong(2)) : new Revision(0, 0);
      }
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
