package org.koers.lrs.administration.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.administration.TenantLogs;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;

/** The heads of the logs; read, never locked. */
public record JdbcTenantLogs(Database database) implements TenantLogs {

  @Override
  public List<End> of(List<Tenant> tenants) {
    return database.inTransaction(
        tenants.stream().map(Tenant::id).toList(),
        connection -> {
          List<End> ends = new ArrayList<>();
          for (Tenant tenant : tenants) {
            ends.add(end(connection, tenant));
          }
          return ends;
        });
  }

  private static End end(Connection connection, Tenant tenant) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select position, stored from lrs.log_head where tenant_id = ?")) {
      select.setLong(1, tenant.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new End(tenant, row.getLong(1), row.getTimestamp(2).toInstant())
            : new End(tenant, 0, Instant.EPOCH);
      }
    }
  }
}
