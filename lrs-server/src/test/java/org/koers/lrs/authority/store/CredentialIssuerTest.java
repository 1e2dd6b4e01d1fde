package org.koers.lrs.authority.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.test.TestDatabase;

class CredentialIssuerTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final CredentialIssuer ISSUER = new CredentialIssuer(DATABASE.owner());
  private static final String SECRET = Secrets.generate();

  @Test
  void ensuringATenantTwiceShouldGiveTheSameOne() throws SQLException {
    assertThat(ISSUER.ensureTenant("acme")).isEqualTo(ISSUER.ensureTenant("acme"));
  }

  @Test
  void aNewKeyShouldBeRefusedWhenItExistsAndTheOldOneLeftAsItWas() throws SQLException {
    Tenant tenant = ISSUER.ensureTenant("careful");
    ISSUER.issueNew(tenant, "careful-key", SECRET, "first", Set.of(Scope.ALL));

    assertThatThrownBy(
            () ->
                ISSUER.issueNew(
                    tenant, "careful-key", Secrets.generate(), "second", Set.of(Scope.ALL)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("careful-key exists already");
    assertThat(secretHash("careful-key")).isEqualTo(Secrets.hash(SECRET));
  }

  @Test
  void ensuringAKeyShouldMakeItOnceAndNeverBringAnOldSecretBack() throws SQLException {
    Tenant tenant = ISSUER.ensureTenant("first");
    ISSUER.ensure(tenant, "first-key", SECRET, "first", Set.of(Scope.ALL));
    assertThat(secretHash("first-key")).isEqualTo(Secrets.hash(SECRET));
    String rotated = Secrets.generate();
    ISSUER.issue(tenant, "first-key", rotated, "first", Set.of(Scope.STATE));

    ISSUER.ensure(tenant, "first-key", SECRET, "first", Set.of(Scope.ALL));

    assertThat(secretHash("first-key")).isEqualTo(Secrets.hash(rotated));
  }

  private static byte[] secretHash(String key) throws SQLException {
    try (Connection connection = DATABASE.owner().getConnection();
        PreparedStatement select =
            connection.prepareStatement("select secret_hash from lrs.credential where key = ?")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  @Test
  void aKeyOfAnotherTenantShouldBeRefused() throws SQLException {
    Tenant one = ISSUER.ensureTenant("one");
    Tenant other = ISSUER.ensureTenant("other");
    ISSUER.issue(one, "shared-key", Secrets.generate(), "first", Set.of(Scope.ALL));

    assertThatThrownBy(
            () -> ISSUER.issue(other, "shared-key", Secrets.generate(), "2", Set.of(Scope.ALL)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another tenant");
  }
}
