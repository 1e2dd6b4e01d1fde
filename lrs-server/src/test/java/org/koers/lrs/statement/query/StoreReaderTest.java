package org.koers.lrs.statement.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;
import static org.koers.lrs.xapi.version.XapiVersion.V1_0_3;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.statement.attachment.store.JdbcAttachmentStore;
import org.koers.lrs.statement.receive.ReceiveSettings;
import org.koers.lrs.statement.receive.StatementIntake;
import org.koers.lrs.statement.receive.StoringIntake;
import org.koers.lrs.statement.store.JdbcDescriptionSource;
import org.koers.lrs.statement.store.JdbcStatementStore;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.test.TestDatabase;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/** What a writer inside the server stores, a reader inside it follows. */
class StoreReaderTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final JdbcStatementStore STORE = new JdbcStatementStore(DATABASE.app());
  private static final StatementLog LOG =
      new StoreReader(
          STORE,
          new JdbcDescriptionSource(new Database(DATABASE.app())),
          new StatementAuthority("https://koers.example"),
          new QuerySettings(10));
  private static final StatementIntake INTAKE =
      new StoringIntake(
          STORE,
          new JdbcAttachmentStore(new Database(DATABASE.app())),
          new StatementAuthority("https://koers.example"),
          new ReceiveSettings(1000));
  private static final Agent ADA =
      new Agent(null, new Ifi.Account(new Iri("https://example.org"), "ada"));

  private static Credential writer;
  private static List<UUID> ids = List.of();
  private static long tenant;

  @BeforeAll
  static void fill() throws SQLException {
    CredentialIssuer issuer = new CredentialIssuer(DATABASE.owner());
    tenant = issuer.ensureTenant("log").id();
    writer = issuer.issue(issuer.ensureTenant("log"), "play", "secret", "play", Set.of(Scope.ALL));
    StatementText voided = aStatement();
    ids =
        INTAKE.receive(
            writer,
            V1_0_3,
            batch(
                aStatement(),
                aStatement().by("bob"),
                voided,
                aStatement().voiding(voided.uuid()),
                aStatement()));
  }

  @AfterAll
  static void stop() {
    STORE.close();
  }

  private static byte[] batch(StatementText... texts) {
    return Stream.of(texts)
        .map(StatementText::json)
        .collect(Collectors.joining(",", "[", "]"))
        .getBytes(UTF_8);
  }

  @Test
  void theLogShouldHoldEverythingInTheOrderOfStoring() {
    assertThat(LOG.head(tenant)).isEqualTo(5);
    assertThat(LOG.after(tenant, 0, 100)).extracting(LoggedStatement::id).isEqualTo(ids);
    assertThat(LOG.after(tenant, 2, 2))
        .extracting(LoggedStatement::position)
        .containsExactly(3L, 4L);
    assertThat(LOG.after(tenant, 5, 100)).isEmpty();
  }

  @Test
  void oneActorsStatementsShouldLeaveOutTheVoidedAndTheVoiding() {
    assertThat(LOG.ofActor(tenant, ADA, 0, 100))
        .extracting(LoggedStatement::id)
        .containsExactly(ids.get(0), ids.get(4));
    assertThat(LOG.ofActor(tenant, ADA, 1, 100))
        .extracting(LoggedStatement::position)
        .containsExactly(5L);
  }

  @Test
  void aLoggedStatementShouldReadAsAClientGetsIt() {
    LoggedStatement first = LOG.after(tenant, 0, 1).getFirst();

    assertThat(first.json())
        .contains("\"stored\":\"" + first.stored() + "\"", "\"version\":\"1.0.0\"", "authority");
  }
}
