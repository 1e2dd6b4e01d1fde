package org.koers.lrs.staff.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.StaffSessions;

/** Sessions in PostgreSQL, whose clock is that of all nodes. */
public record JdbcStaffSessions(Database database) implements StaffSessions {

  private static final String OVER =
      "(used < now() - interval '30 minutes' or created < now() - interval '12 hours')";
  private static final String BEGIN =
      "insert into lrs.staff_session (token_hash, tenant_id, person, name, roles, everywhere)"
          + " values (?, ?, ?, ?, ?, ?)";
  private static final String USE =
      """
      update lrs.staff_session s set used = now() from lrs.tenant t
      where s.token_hash = ? and t.id = s.tenant_id and not %s
      returning s.tenant_id, t.name as tenant, s.person, s.name, s.roles, s.everywhere
      """
          .formatted(OVER.replace("created", "s.created"));

  @Override
  public String begin(StaffPerson person) {
    String token = Secrets.generate();
    return database.inTransaction(
        person.tenant().id(),
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setBytes(1, Secrets.hash(token));
            insert.setLong(2, person.tenant().id());
            insert.setString(3, person.id());
            insert.setString(4, person.name());
            insert.setString(5, StaffRole.format(person.roles()));
            insert.setBoolean(6, person.everywhere());
            insert.executeUpdate();
          }
          run(connection, "delete from lrs.staff_session where " + OVER);
          return token;
        });
  }

  @Override
  public Optional<StaffPerson> use(String token) {
    return database.bare(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(USE)) {
            update.setBytes(1, Secrets.hash(token));
            try (ResultSet row = update.executeQuery()) {
              return row.next() ? Optional.of(person(row)) : Optional.empty();
            }
          }
        });
  }

  private static StaffPerson person(ResultSet row) throws SQLException {
    return new StaffPerson(
        new Tenant(row.getLong("tenant_id"), row.getString("tenant")),
        row.getString("person"),
        row.getString("name"),
        StaffRole.parse(List.of(row.getString("roles").split(" "))),
        row.getBoolean("everywhere"));
  }

  @Override
  public void end(String token) {
    database.bare(
        connection ->
            run(
                connection,
                "delete from lrs.staff_session where token_hash = ?",
                Secrets.hash(token)));
  }

  @Override
  public void show(String token, Tenant tenant) {
    database.bare(
        connection ->
            run(
                connection,
                "update lrs.staff_session set tenant_id = ? where token_hash = ? and everywhere",
                tenant.id(),
                Secrets.hash(token)));
  }

  @Override
  public List<Tenant> tenants() {
    return database.bare(
        connection -> {
          List<Tenant> tenants = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement("select id, name from lrs.tenant order by name");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              tenants.add(new Tenant(row.getLong(1), row.getString(2)));
            }
          }
          return tenants;
        });
  }

  static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
