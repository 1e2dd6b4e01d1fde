package org.koers.lrs.authority.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.ListedCredential;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.xapi.version.XapiVersion;

/** The credential of a key, in the transaction of its tenant. Each change says how many rows. */
record CredentialSql(Connection connection, long tenantId, String key) {

  private static final String LIST =
      """
      select key, name, scopes, expires, version, origins, created, disabled, old_until
      from lrs.credential where tenant_id = ? order by key
      """;
  private static final String INSERT =
      """
      insert into lrs.credential
        (name, scopes, expires, version, origins, secret_hash, tenant_id, key)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;
  private static final String THIS = " where tenant_id = ? and key = ?";
  private static final String CHANGE =
      "update lrs.credential set name = ?, scopes = ?, expires = ?, version = ?, origins = ?"
          + THIS;
  private static final String ROTATE =
      "update lrs.credential set old_secret_hash = secret_hash,"
          + " old_until = now() + ? * interval '1 second', secret_hash = ?"
          + THIS;
  private static final String DISABLE =
      "update lrs.credential set disabled = coalesce(disabled, now())" + THIS;
  private static final String ENABLE = "update lrs.credential set disabled = null" + THIS;

  List<ListedCredential> list() throws SQLException {
    List<ListedCredential> list = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LIST)) {
      select.setLong(1, tenantId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          list.add(listed(row));
        }
      }
    }
    return list;
  }

  int insert(CredentialTerms terms, String secret) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(insert, terms);
      insert.setBytes(6, Secrets.hash(secret));
      return run(insert, 7);
    }
  }

  int change(CredentialTerms terms) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
      bind(update, terms);
      return run(update, 6);
    }
  }

  int rotate(String secret, Duration oldWorksFor) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(ROTATE)) {
      update.setLong(1, oldWorksFor.toSeconds());
      update.setBytes(2, Secrets.hash(secret));
      return run(update, 3);
    }
  }

  int disable() throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(DISABLE)) {
      return run(update, 1);
    }
  }

  int enable() throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(ENABLE)) {
      return run(update, 1);
    }
  }

  /** With tenant and key as the last two parameters. */
  private int run(PreparedStatement sql, int next) throws SQLException {
    sql.setLong(next, tenantId);
    sql.setString(next + 1, key);
    return sql.executeUpdate();
  }

  private static void bind(PreparedStatement sql, CredentialTerms terms) throws SQLException {
    sql.setString(1, terms.name());
    sql.setString(2, Scope.format(terms.scopes()));
    sql.setObject(3, terms.expires().map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null));
    sql.setString(4, terms.program().version().map(XapiVersion::text).orElse(null));
    sql.setString(5, Origin.format(terms.program().origins()));
  }

  private static ListedCredential listed(ResultSet row) throws SQLException {
    CredentialTerms terms =
        new CredentialTerms(
            row.getString("name"),
            Scope.parse(row.getString("scopes")),
            time(row.getTimestamp("expires")),
            program(row.getString("version"), row.getString("origins")));
    return new ListedCredential(
        row.getString("key"),
        terms,
        row.getTimestamp("created").toInstant(),
        time(row.getTimestamp("disabled")),
        time(row.getTimestamp("old_until")));
  }

  static Program program(@Nullable String version, String origins) {
    return new Program(
        Optional.ofNullable(version).flatMap(XapiVersion::ofHeader), Origin.parse(origins));
  }

  private static Optional<Instant> time(@Nullable Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }
}
