package org.koers.lrs.authority.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.test.TestDatabase;

class CredentialIssuerTest {

  private static final CredentialIssuer ISSUER = new CredentialIssuer(TestDatabase.fresh().owner());

  @Test
  void ensuringATenantTwiceShouldGiveTheSameOne() throws SQLException {
    assertThat(ISSUER.ensureTenant("acme")).isEqualTo(ISSUER.ensureTenant("acme"));
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
