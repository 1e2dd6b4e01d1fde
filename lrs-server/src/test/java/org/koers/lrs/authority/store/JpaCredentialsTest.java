package org.koers.lrs.authority.store;

import static jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Credentials;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.test.TestDatabase;

class JpaCredentialsTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final CredentialIssuer ISSUER = new CredentialIssuer(DATABASE.owner());
  private static final JpaCredentials SOURCE = new JpaCredentials();
  private static final Clock CLOCK = Clock.systemUTC();

  private static EntityManagerFactory factory;

  @BeforeAll
  static void connect() {
    factory =
        Persistence.createEntityManagerFactory(
            "lrs",
            Map.of(
                "jakarta.persistence.transactionType",
                RESOURCE_LOCAL.name(),
                "jakarta.persistence.jtaDataSource",
                DATABASE.app(),
                "jakarta.persistence.nonJtaDataSource",
                DATABASE.app()));
    SOURCE.database = factory.createEntityManager();
  }

  @AfterAll
  static void disconnect() {
    SOURCE.database.close();
    factory.close();
  }

  @Test
  void onlyTheSecretOfAKeyShouldOpenIt() throws SQLException {
    Tenant tenant = ISSUER.ensureTenant("acme");
    String secret = Secrets.generate();
    Credential issued =
        ISSUER.issue(
            tenant, "k1", secret, "Course", Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ));
    Credentials credentials = new Credentials(SOURCE, CLOCK);

    assertThat(credentials.authenticate("k1", secret)).contains(issued);
    assertThat(credentials.authenticate("k1", Secrets.generate())).isEmpty();
    assertThat(credentials.authenticate("k2", secret)).isEmpty();
  }

  @Test
  void issuingAgainShouldReplaceTheSecret() throws SQLException {
    Tenant tenant = ISSUER.ensureTenant("again");
    ISSUER.issue(tenant, "again", "old-secret", "", Set.of(Scope.ALL));
    ISSUER.issue(tenant, "again", "new-secret", "", Set.of(Scope.ALL));
    Credentials credentials = new Credentials(SOURCE, CLOCK);

    assertThat(credentials.authenticate("again", "old-secret")).isEmpty();
    assertThat(credentials.authenticate("again", "new-secret")).isPresent();
  }

  @Test
  void aRevokedKeyShouldStopWorkingOnceItIsForgotten() throws SQLException {
    Tenant tenant = ISSUER.ensureTenant("revoking");
    ISSUER.issue(tenant, "gone", "secret", "", Set.of(Scope.ALL));
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    MovableClock clock = new MovableClock(start);
    Credentials credentials = new Credentials(SOURCE, clock);
    assertThat(credentials.authenticate("gone", "secret")).isPresent();

    try (Connection connection = DATABASE.owner().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("update lrs.credential set disabled = now() where key = 'gone'");
    }
    SOURCE.database.clear();
    clock.now = start.plus(Credentials.REMEMBERED);

    assertThat(credentials.authenticate("gone", "secret")).isEmpty();
  }

  private static final class MovableClock extends Clock {
    private Instant now;

    MovableClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
