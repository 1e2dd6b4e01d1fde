package org.koers.lrs.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.test.TestDatabase;

/** Row-level security as the second wall between tenants. */
class TenantWallTest {

  private static final String ALL_TABLES =
      """
      select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      where c.relnamespace = 'lrs'::regnamespace and c.relkind in ('r', 'p')
      """;

  /** Found by a secret before the tenant is known: V15 says why. */
  private static final String OWN_RULE = "'staff_session'";

  private static Endpoint endpoint;
  private static long one;
  private static long other;

  @BeforeAll
  static void storeForTwoTenants() throws SQLException {
    endpoint = new Endpoint();
    endpoint.newClient("one", Scope.ALL).post(aStatement().json());
    endpoint.newClient("other", Scope.ALL).post(aStatement().json());
    CredentialIssuer issuer = new CredentialIssuer(endpoint.database().owner());
    one = issuer.ensureTenant("one").id();
    other = issuer.ensureTenant("other").id();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void everyTableWithATenantShouldBeBehindTheWall() throws SQLException {
    List<String> open =
        column(
            ALL_TABLES
                + " and c.relname not in ("
                + OWN_RULE
                + ") and not (c.relrowsecurity and exists (select from pg_policies p"
                + " where p.schemaname = 'lrs' and p.tablename = c.relname"
                + " and 'koers_app' = any (p.roles) and p.cmd = 'ALL'"
                + " and p.qual like '%array_position(%lrs.tenants()%tenant_id%'))");

    assertThat(open)
        .as(
            "tables with a tenant_id that no row-level security holds. After the create table in"
                + " its migration add: select lrs.protect('lrs.NAME');"
                + " The store then names its tenant by Database.inTransaction(tenantId, …).")
        .isEmpty();
  }

  @Test
  void noTableShouldLetTheApplicationPastItsPolicies() throws SQLException {
    assertThat(
            column(
                "select rolname from pg_roles where rolname = 'koers_app'"
                    + " and (rolsuper or rolbypassrls)"))
        .isEmpty();
    assertThat(column(ALL_TABLES + " and pg_get_userbyid(c.relowner) = 'koers_app'")).isEmpty();
    assertThat(
            column(
                "select tablename || '.' || policyname from pg_policies where schemaname = 'lrs'"
                    + " and policyname <> 'named_tenants' and tablename not in ("
                    + OWN_RULE
                    + ")"))
        .as("policies add up: a second one would open what the first holds")
        .isEmpty();
  }

  @Test
  void whoNamesNobodyShouldSeeNothingInAnyTable() throws SQLException {
    List<String> readable =
        column(ALL_TABLES + " and has_table_privilege('koers_app', c.oid, 'select')");
    assertThat(readable).contains("statement", "log", "term", "document", "credential");
    try (Connection connection = app().getConnection()) {
      for (String table : readable) {
        assertThat(count(connection, table)).as(table).isZero();
      }
    }
    try (Connection connection = endpoint.database().owner().getConnection()) {
      assertThat(count(connection, "statement")).isEqualTo(2);
    }
  }

  @Test
  void aPooledConnectionShouldForgetTheTenantWithItsTransaction() throws SQLException {
    try (Connection connection = app().getConnection()) {
      connection.setAutoCommit(false);
      TenantWall.open(connection, List.of(one));
      assertThat(count(connection, "statement")).isOne();
      connection.commit();
      connection.setAutoCommit(true);
      assertThat(count(connection, "statement")).isZero();

      assertThat(together(connection, List.of(one, other))).isEqualTo(2);
      assertThat(count(connection, "statement")).isZero();
    }
  }

  @Test
  void aTransactionShouldNotWriteForATenantThatItDidNotName() {
    Database database = new Database(app());

    assertThatThrownBy(() -> database.inTransaction(one, c -> insertTerm(c, other)))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> database.bare(c -> insertTerm(c, one)))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThat(database.<Integer>inTransaction(one, c -> insertTerm(c, one))).isOne();
  }

  @Test
  void aCredentialShouldBeFoundByItsKeyAndNeverListed() throws SQLException {
    String key = endpoint.newClient("one", Scope.ALL).key();
    try (Connection connection = app().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery("select tenant_id from lrs.credential_of('" + key + "')")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isEqualTo(one);
      assertThat(count(connection, "credential")).isZero();
    }
  }

  private static DataSource app() {
    return endpoint.database().app();
  }

  private static int insertTerm(Connection connection, long tenant) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into lrs.term (tenant_id, kind, hash, text)"
                + " values (?, 2, sha256(random()::text::bytea), 'x')")) {
      insert.setLong(1, tenant);
      return insert.executeUpdate();
    }
  }

  private static long together(Connection connection, List<Long> tenants) throws SQLException {
    try (PreparedStatement select =
            TenantWall.prepare(connection, tenants, "select count(*) from lrs.statement");
        ResultSet row = TenantWall.query(select)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select count(*) from lrs." + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> column(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = TestDatabase.fresh().owner().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
