package org.koers.lrs.authority.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.CredentialRules;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.ListedCredential;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.TenantWall;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Tenants and credentials in PostgreSQL, in plain JDBC; as the application or as the owner. */
public record JdbcCredentialAdministration(Database database) implements CredentialAdministration {

  private static final String TENANTS = "select id, name from lrs.tenant order by name";
  private static final String TENANT =
      "insert into lrs.tenant (name) values (?) on conflict do nothing returning id";
  private static final String HEAD = "insert into lrs.log_head (tenant_id) values (?)";

  /** What is done to one credential: how many rows it changed, 0 or 1. */
  private interface Change {
    int with(CredentialSql sql) throws SQLException;
  }

  @Override
  public List<Tenant> tenants() {
    return database.bare(
        connection -> {
          List<Tenant> tenants = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(TENANTS);
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              tenants.add(new Tenant(row.getLong(1), row.getString(2)));
            }
          }
          return tenants;
        });
  }

  @Override
  public Tenant createTenant(String name, String who) {
    CredentialRules.requireTenantName(name);
    return database.inTransaction(
        List.of(),
        connection -> {
          Tenant tenant = new Tenant(insertTenant(connection, name), name);
          TenantWall.open(connection, List.of(tenant.id()));
          try (PreparedStatement head = connection.prepareStatement(HEAD)) {
            head.setLong(1, tenant.id());
            head.executeUpdate();
          }
          JdbcAccessLog.write(
              connection, new AccessEntry(tenant.id(), who, "tenant.created", name));
          return tenant;
        });
  }

  private static long insertTenant(Connection connection, String name) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(TENANT)) {
      insert.setString(1, name);
      try (ResultSet row = insert.executeQuery()) {
        if (row.next()) {
          return row.getLong(1);
        }
      }
    }
    throw new LrsProblem(
        ProblemCode.TENANT_EXISTS,
        "There is a tenant named \"%s\" already. Choose another name.".formatted(name));
  }

  @Override
  public List<ListedCredential> list(Tenant tenant) {
    return database.inTransaction(
        tenant.id(), connection -> new CredentialSql(connection, tenant.id(), "").list());
  }

  @Override
  public String create(Tenant tenant, String key, CredentialTerms terms, String who) {
    CredentialRules.requireKey(key);
    CredentialRules.requireTerms(terms);
    String secret = Secrets.generate();
    boolean created =
        changed(tenant, key, entry(tenant, who, "created", key), sql -> sql.insert(terms, secret));
    if (!created) {
      throw new LrsProblem(
          ProblemCode.CREDENTIAL_EXISTS,
          "The key %s exists already; whoever uses it would be locked out. Choose another key."
              .formatted(key));
    }
    return secret;
  }

  @Override
  public String rotate(Tenant tenant, String key, Duration oldWorksFor, String who) {
    CredentialRules.requireOverlap(oldWorksFor);
    String secret = Secrets.generate();
    change(tenant, key, entry(tenant, who, "rotated", key), sql -> sql.rotate(secret, oldWorksFor));
    return secret;
  }

  @Override
  public void disable(Tenant tenant, String key, String who) {
    change(tenant, key, entry(tenant, who, "disabled", key), CredentialSql::disable);
  }

  @Override
  public void enable(Tenant tenant, String key, String who) {
    change(tenant, key, entry(tenant, who, "enabled", key), CredentialSql::enable);
  }

  @Override
  public void change(Tenant tenant, String key, CredentialTerms terms, String who) {
    CredentialRules.requireTerms(terms);
    change(tenant, key, entry(tenant, who, "changed", key), sql -> sql.change(terms));
  }

  private void change(Tenant tenant, String key, AccessEntry entry, Change change) {
    if (!changed(tenant, key, entry, change)) {
      throw new LrsProblem(
          ProblemCode.CREDENTIAL_UNKNOWN,
          "The tenant %s has no key %s. The list of its credentials has every key."
              .formatted(tenant.name(), key));
    }
  }

  private boolean changed(Tenant tenant, String key, AccessEntry entry, Change change) {
    return database.inTransaction(
        tenant.id(),
        connection -> {
          boolean done = change.with(new CredentialSql(connection, tenant.id(), key)) > 0;
          if (done) {
            JdbcAccessLog.write(connection, entry);
          }
          return done;
        });
  }

  private static AccessEntry entry(Tenant tenant, String who, String what, String key) {
    return new AccessEntry(tenant.id(), who, "credential." + what, key);
  }
}
