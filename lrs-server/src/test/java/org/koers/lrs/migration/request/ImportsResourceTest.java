package org.koers.lrs.migration.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.test.StatementText.aStatement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.migration.BrokenJournal;
import org.koers.lrs.migration.RunParts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.State;
import org.koers.lrs.migration.run.Patience;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.migration.store.JdbcRunJournal;
import org.koers.lrs.migration.store.JdbcRuns;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.statement.Endpoint.Client;
import org.koers.lrs.statement.attachment.store.JdbcAttachmentStore;
import org.koers.lrs.statement.receive.ReceiveSettings;
import org.koers.lrs.statement.receive.StoringIntake;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.xapi.version.XapiVersion;

/** Lines that are sent to /api/imports should become statements, each on its own. */
class ImportsResourceTest {

  private static final Endpoint ENDPOINT = new Endpoint();
  private static final Database DATABASE = new Database(ENDPOINT.database().app());
  private static final StatementAuthority AUTHORITY =
      new StatementAuthority("https://koers.example");
  private static final JdbcRuns RUNS = new JdbcRuns(DATABASE);
  private static final AccessLog LOG = new JdbcAccessLog(DATABASE);
  private static final RunJournal JOURNAL = new JdbcRunJournal(ENDPOINT.database().app());
  private static final String BAD = "{\"actor\":";

  static {
    ImportsResource resource = new ImportsResource();
    resource.use(imports(JOURNAL, Imports.AT_ONCE));
    ENDPOINT.servingAt("/api/", resource);
  }

  private static final AtomicInteger TENANTS = new AtomicInteger();

  private Tenant tenant;
  private Client client;

  @BeforeEach
  void newTenant() throws SQLException {
    String name = "importing-" + TENANTS.incrementAndGet();
    tenant = new CredentialIssuer(ENDPOINT.database().owner()).ensureTenant(name);
    client = sender(ENDPOINT.newClient(name, Scope.ALL));
  }

  @AfterAll
  static void stop() {
    ENDPOINT.close();
  }

  @Test
  void theGoodShouldBeStoredAndTheBadAnsweredWithLineCodeAndReason() {
    StatementText good = aStatement();
    StatementText exported = aStatement();

    Answer answer =
        send(
            good.json(),
            "",
            BAD,
            exported(exported),
            aStatement().json().replace("\"verb\"", "\"verbs\""),
            good.json());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("lines").asLong()).isEqualTo(6);
    assertCounts(answer, 2, 0, 2, 1);
    assertThat(answer.json().path("refusals"))
        .extracting(r -> r.path("line").asLong() + " " + r.path("code").asText())
        .containsExactly("3 KOERS-0834", "5 KOERS-0304");
    assertThat(answer.json().path("refusals").path(1).path("reason").asText()).contains("verbs");
    assertThat(ids(client)).containsExactlyInAnyOrder(good.id(), exported.id());
  }

  @Test
  void whatTheExportSaysOfAStatementShouldStayAsProvenance() {
    StatementText exported = aStatement();

    Answer answer = send(exported(exported));

    MigrationRun run = runs().getFirst();
    assertThat(answer.json().path("run").asLong()).isEqualTo(run.id());
    assertThat(run.state()).isEqualTo(State.COMPLETE);
    assertThat(run.source()).contains(client.key());
    var stored = ENDPOINT.store().find(tenant.id(), exported.uuid()).orElseThrow();
    assertThat(stored.authority()).contains("\"import:" + run.id() + "\"");
    var original = RUNS.of(tenant.id(), stored.position()).getFirst().original();
    assertThat(original.stored()).isEqualTo("2020-01-02T03:04:05.678901Z");
    assertThat(original.authority()).isEqualTo("{\"mbox\":\"mailto:lms@old.example\"}");
    assertThat(LOG.page(tenant.id(), AccessLog.NEWEST, 1))
        .extracting(LoggedAccess::entry)
        .containsExactly(
            new AccessEntry(tenant.id(), client.key(), "statements.imported", run.key()));
  }

  @Test
  void theSameLinesSentAgainShouldStoreNothingTwice() {
    String twin = aStatement().withoutId().json();
    String[] lines = {aStatement().json(), twin, twin, BAD};
    assertCounts(send(lines), 3, 0, 1, 0);

    assertCounts(send(lines), 0, 3, 1, 0);

    assertThat(ids(client)).hasSize(3);
  }

  @Test
  void whatACrashLeftOutOfTheBooksShouldNotBeStoredTwice() {
    String[] lines = {aStatement().json(), aStatement().withoutId().json(), aStatement().json()};
    Imports dying = imports(new BrokenJournal(JOURNAL), 1);
    assertThatThrownBy(() -> dying.load(who(), XapiVersion.V2_0_0, stream(lines)))
        .isInstanceOf(BrokenJournal.Killed.class);
    assertThat(ids(client)).hasSize(3);

    assertCounts(send(lines), 0, 3, 0, 0);

    assertThat(ids(client)).hasSize(3);
    assertThat(runs()).extracting(MigrationRun::state).contains(State.RUNNING, State.COMPLETE);
  }

  @Test
  void packedLinesThatBreakOffShouldSayWhatIsStoredAndBeWholeWhenSentAgain() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      lines.add(aStatement().json());
    }
    byte[] whole = packed(String.join("\n", lines));
    client.with("Content-Encoding", "gzip");

    Answer cut = client.sendBytes("POST", "imports", Arrays.copyOf(whole, whole.length * 2 / 3));

    assertThat(cut.status()).isEqualTo(400);
    MigrationRun stopped = runs().getFirst();
    long stored = stopped.counts().stored();
    assertThat(stored).isBetween(600L, 1_000L);
    assertThat(cut.json().path("code").asText()).isEqualTo("KOERS-0834");
    assertThat(cut.json().path("detail").asText())
        .contains(
            "After line " + stored + " the body breaks off or is damaged",
            "Send all of it again; nothing is stored twice.",
            "run " + stopped.id() + " had stored " + stored + " statements");
    assertThat(stopped.state()).isEqualTo(State.STOPPED);

    Answer again = client.sendBytes("POST", "imports", whole);
    assertCounts(again, 1_200 - stored, stored, 0, 0);
  }

  @Test
  void linesShouldBeStoredWhileMoreOfThemStillCome() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_100; i++) {
      lines.add(aStatement().json());
    }
    AtomicLong early = new AtomicLong();
    InputStream last = new Reached(() -> early.set(runs().getFirst().counts().stored()));

    imports(JOURNAL, 1)
        .load(
            who(),
            XapiVersion.V2_0_0,
            new SequenceInputStream(stream(lines.toArray(String[]::new)), last));

    assertThat(early.get()).isGreaterThanOrEqualTo(500);
  }

  @Test
  void oneImportTooManyShouldBeToldToWait() throws InterruptedException {
    Imports one = imports(JOURNAL, 1);
    AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();
    InputStream meanwhile =
        new Reached(
            () -> {
              try {
                one.load(who(), XapiVersion.V2_0_0, stream(aStatement().json()));
              } catch (LrsProblem | InterruptedException busy) {
                refused.set(busy);
              }
            });

    one.load(who(), XapiVersion.V2_0_0, meanwhile);

    assertThat(refused.get()).hasMessageContaining("Imports run on this server already, 1");
    assertThat(runs()).hasSize(1);
    one.load(who(), XapiVersion.V2_0_0, stream(aStatement().json()));
    assertThat(runs()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(value = Scope.class, names = "ALL", mode = EnumSource.Mode.EXCLUDE)
  void aKeyWithoutScopeAllShouldImportNothing(Scope scope) {
    Client other = sender(ENDPOINT.newClient(tenant.name(), scope));

    Answer answer = other.send("POST", "imports", aStatement().json());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("this needs \\\"all\\\"");
    assertThat(runs()).isEmpty();
  }

  @Test
  void aWrongSecretShouldImportNothing() {
    client.withSecret("wrong");

    assertThat(send(aStatement().json()).status()).isEqualTo(401);

    client.withOwnSecret();
    assertThat(runs()).isEmpty();
  }

  @Test
  void anotherTenantShouldSeeNothingOfIt() {
    StatementText shared = aStatement();
    send(shared.json(), BAD);
    Client other = sender(ENDPOINT.newClient(Scope.ALL));
    assertThat(ids(other)).isEmpty();

    assertCounts(other.at("/api/").send("POST", "imports", shared.json()), 1, 0, 0, 0);

    assertThat(ids(client)).containsExactly(shared.id());
    assertThat(runs()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type,application/json,Send one statement a line",
    "Content-Type,,Content-Type: application/x-ndjson",
    "Content-Encoding,br,plain or packed with gzip"
  })
  void whatIsNoLinesShouldBeRefusedWithTheCure(String header, String value, String cure) {
    client.with(header, value);

    Answer answer = send(aStatement().json());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).contains(cure);
    assertThat(runs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"xapi=3.0,It is one of 1.0.3", "xap=1.0.3,is not known here"})
  void aParameterThatDoesNotFitShouldBeNamed(String query, String finding) {
    Answer answer = client.send("POST", "imports?" + query, aStatement().json());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).contains(finding);
  }

  @Test
  void statementsThatNameNoVersionShouldBeOfTheOneThatIsSaid() {
    StatementText old = aStatement();

    client.send("POST", "imports?xapi=1.0.3", old.json());

    assertThat(ENDPOINT.store().find(tenant.id(), old.uuid()).orElseThrow().version())
        .startsWith("1.0");
  }

  @Test
  void anEmptyBodyShouldBeARunOfNothing() {
    assertCounts(client.send("POST", "imports", ""), 0, 0, 0, 0);
  }

  private Answer send(String... lines) {
    return client.send("POST", "imports", String.join("\n", lines));
  }

  private static Client sender(Client client) {
    return client.at("/api/").with("Content-Type", "application/x-ndjson");
  }

  private static void assertCounts(
      Answer answer, long stored, long alreadyThere, long refused, long repeated) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(List.of("stored", "alreadyThere", "refused", "repeated"))
        .extracting(name -> answer.json().path(name).asLong())
        .as(answer.body())
        .containsExactly(stored, alreadyThere, refused, repeated);
  }

  private static String exported(StatementText statement) {
    return "{\"position\":7,\"stored\":\"2020-01-02T03:04:05.678901Z\",\"authority\":{\"mbox\":"
        + "\"mailto:lms@old.example\"},\"version\":\"1.0.3\",\"voided\":false,\"statement\":"
        + statement.json()
        + "}";
  }

  private static InputStream stream(String... lines) {
    return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private Credential who() {
    return new Credential(tenant, client.key(), Set.of(Scope.ALL), "test");
  }

  private List<MigrationRun> runs() {
    return RUNS.of(tenant.id());
  }

  private static List<String> ids(Client client) {
    List<String> ids =
        client.at("/xapi/").get().json().path("statements").findValuesAsText("id").stream()
            .filter(id -> !id.contains(":"))
            .toList();
    client.at("/api/");
    return ids;
  }

  private static Imports imports(RunJournal journal, int atOnce) {
    StoringIntake intake =
        new StoringIntake(
            ENDPOINT.store(),
            new JdbcAttachmentStore(DATABASE),
            AUTHORITY,
            new ReceiveSettings(Endpoint.MAX_BYTES));
    RunParts parts = new RunParts(intake, journal, AUTHORITY, Patience.OF_A_REQUEST);
    return new Imports(parts, RUNS, LOG, atOnce);
  }

  /** Nothing more comes, and somebody is told when that is found out. */
  private static final class Reached extends InputStream {
    private final Runnable told;
    private boolean first = true;

    Reached(Runnable told) {
      this.told = told;
    }

    @Override
    public int read() {
      if (first) {
        first = false;
        told.run();
      }
      return -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      return read();
    }
  }
}
