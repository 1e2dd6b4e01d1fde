package org.koers.lrs.authority.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;

/**
 * Makes what every installation begins with, as the owner of the database and without an entry in
 * the access log. Doing it again changes nothing, or brings the credential to what is asked for
 * now; one that was disabled stays so.
 */
public final class CredentialIssuer {

  private static final String TENANT =
      "insert into lrs.tenant (name) values (?) on conflict (name) do update set name ="
          + " excluded.name returning id";
  private static final String HEAD =
      "insert into lrs.log_head (tenant_id) values (?) on conflict do nothing";
  private static final String CREDENTIAL =
      """
      insert into lrs.credential as c (tenant_id, key, secret_hash, name, scopes)
      values (?, ?, ?, ?, ?)
      on conflict (key) do update
        set secret_hash = excluded.secret_hash, name = excluded.name, scopes = excluded.scopes
        where c.tenant_id = excluded.tenant_id
      """;
  private static final String NEW_CREDENTIAL =
      """
      insert into lrs.credential (tenant_id, key, secret_hash, name, scopes)
      values (?, ?, ?, ?, ?)
      on conflict (key) do nothing
      """;

  private final DataSource owner;

  public CredentialIssuer(DataSource owner) {
    this.owner = owner;
  }

  /** The tenant of that name, made now if there was none. */
  public Tenant ensureTenant(String name) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      long id;
      try (PreparedStatement insert = connection.prepareStatement(TENANT)) {
        insert.setString(1, name);
        try (ResultSet row = insert.executeQuery()) {
          row.next();
          id = row.getLong(1);
        }
      }
      try (PreparedStatement insert = connection.prepareStatement(HEAD)) {
        insert.setLong(1, id);
        insert.executeUpdate();
      }
      return new Tenant(id, name);
    }
  }

  /**
   * Issues this key with this secret, or gives the key that exists this secret, name and scopes.
   *
   * @param secret 256 random bits as {@link Secrets#generate} makes them, never a chosen word
   * @throws IllegalStateException if another tenant has the key
   */
  public Credential issue(Tenant tenant, String key, String secret, String name, Set<Scope> scopes)
      throws SQLException {
    Credential credential = new Credential(tenant, key, scopes, name);
    if (!stored(CREDENTIAL, credential, secret)) {
      throw new IllegalStateException("The key " + key + " belongs to another tenant.");
    }
    return credential;
  }

  /**
   * Issues this key where nobody has or had it; one that exists keeps its secret, name and scopes,
   * also if it is disabled.
   *
   * @param secret as for {@link #issue}
   */
  public void ensure(Tenant tenant, String key, String secret, String name, Set<Scope> scopes)
      throws SQLException {
    stored(NEW_CREDENTIAL, new Credential(tenant, key, scopes, name), secret);
  }

  /**
   * Issues a key that nobody has or had, also if it is disabled by now; for people, who may not
   * know that the key is in use.
   *
   * @param secret as for {@link #issue}, which is the way to replace the secret of a key
   * @throws IllegalStateException if the key exists; it is left as it was
   */
  public Credential issueNew(
      Tenant tenant, String key, String secret, String name, Set<Scope> scopes)
      throws SQLException {
    Credential credential = new Credential(tenant, key, scopes, name);
    if (!stored(NEW_CREDENTIAL, credential, secret)) {
      throw new IllegalStateException(
          "The key "
              + key
              + " exists already; whoever uses it would be locked out. Choose another key, or ask"
              + " for this one to be replaced.");
    }
    return credential;
  }

  private boolean stored(String sql, Credential credential, String secret) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, credential.tenant().id());
      insert.setString(2, credential.key());
      insert.setBytes(3, Secrets.hash(secret));
      insert.setString(4, credential.name());
      insert.setString(5, Scope.format(credential.scopes()));
      return insert.executeUpdate() > 0;
    }
  }
}
