package org.koers.lrs.evidence.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;
import org.koers.lrs.evidence.reading.ReadingSettings;
import org.koers.lrs.evidence.reading.Readings;
import org.koers.lrs.evidence.reading.store.JdbcReadingStore;
import org.koers.lrs.staff.Navigation;
import org.koers.lrs.staff.StaffForm;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.test.StatementText;

/** The auditor's page over a real store, with statements that mean harm. */
class AuditorsPageTest {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String OVERRIDE = "\u202Egpj.exe";
  private static final StatementText HARMLESS = aStatement().by("ada");
  private static final StatementText HOSTILE =
      aStatement()
          .byActor("{\"mbox\":\"mailto:eve@example.org\",\"name\":\"" + SCRIPT + OVERRIDE + "\"}")
          .onObject(
              "{\"id\":\"javascript:alert(2)\",\"definition\":{\"name\":{\"en\":\"\\\"><img src=x"
                  + " onerror=alert(3)>\"}}}");

  private static Endpoint endpoint;
  private static AuditorsResource page;
  private static AccessLog log;
  private static Tenant tenant;

  @BeforeAll
  static void store() throws Exception {
    endpoint = new Endpoint();
    Endpoint.Client client = endpoint.newClient("audited", Scope.ALL);
    client.post(HARMLESS.json());
    client.post(HOSTILE.json());
    client.post(aStatement().voiding(HARMLESS.uuid()).json());
    try (var connection = endpoint.database().owner().getConnection();
        var select =
            connection.prepareStatement("select id from lrs.tenant where name = 'audited'");
        var row = select.executeQuery()) {
      row.next();
      tenant = new Tenant(row.getLong(1), "audited");
    }
    Database database = new Database(endpoint.database().app());
    log = new JdbcAccessLog(database);
    page = new AuditorsResource();
    page.use(
        new Readings(
            new JdbcReadingStore(database, Duration.ofSeconds(20)),
            new StatementAuthority("https://koers.example"),
            new ReadingSettings(Duration.ofSeconds(20), 50),
            log));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  private static SecurityContext auditor(String language) {
    StaffPerson person =
        new StaffPerson(tenant, "local:eva", "Eva", Set.of(StaffRole.AUDITOR), false);
    Visitor visitor =
        new Visitor(
            person,
            "token",
            Locale.of(language),
            "/staff/statements",
            "",
            StaffForm.EMPTY,
            Navigation.NONE,
            "");
    return (SecurityContext)
        Proxy.newProxyInstance(
            AuditorsPageTest.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (proxy, method, arguments) -> visitor);
  }

  private static String list(String query) {
    return String.valueOf(page.list(auditor("en"), uri("/staff/statements?" + query)).getEntity());
  }

  private static UriInfo uri(String address) {
    try {
      return MockHttpRequest.get("http://localhost" + address).getUri();
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  @Test
  void whatSendersWroteShouldBeTextAndNothingElse() {
    String list = list("");
    String one = String.valueOf(page.one(auditor("en"), HOSTILE.id()).getEntity());

    for (String html : new String[] {list, one}) {
      assertThat(html)
          .contains("&lt;script&gt;alert(1)", "&lt;img src=x")
          .doesNotContain("<script", "<img", "\u202E", "href=\"javascript:", " style=");
    }
    assertThat(one).contains("\\u202egpj.exe");
  }

  @Test
  void aLearnerAndACourseShouldBeFoundByAPartOfTheirNameOrIdentifier() {
    assertThat(list("q=EVE%40")).contains("eve@example.org", "?agent=%7B%22mbox");
    assertThat(list("q=onerror")).contains("?activity=javascript%3Aalert%282%29");
    assertThat(list("q=%25_%5C")).contains("No learner and no activity");
  }

  @Test
  void aSelectionShouldBeCountedByMonthAndOfferedAsAFile() throws Exception {
    String html = list("activity=https%3A%2F%2Fexample.org%2Fcourse");

    assertThat(html).contains("<svg role=\"img\"", "1 statements by month", HARMLESS.id());
    assertThat(html).doesNotContain(HOSTILE.id());
    Response file =
        page.export(
            auditor("en"),
            uri(
                "/staff/statements/export?format=ndjson&activity=https%3A%2F%2Fexample.org%2Fcourse"));
    var out = new ByteArrayOutputStream();
    ((StreamingOutput) file.getEntity()).write(out);
    assertThat(out.toString(UTF_8).lines()).hasSize(2);
    assertThat(log.page(tenant.id(), AccessLog.NEWEST, 1).getFirst().entry().who())
        .isEqualTo("local:eva");
  }

  @Test
  void oneStatementShouldShowWhatTheLogSaysOfIt() {
    String html = String.valueOf(page.one(auditor("nl"), HARMLESS.id()).getEntity());

    assertThat(html)
        .contains("Dit statement is ongeldig gemaakt.", "De tekst past er nog bij", "lang=\"nl\"");
    assertThat(log.page(tenant.id(), AccessLog.NEWEST, 1).getFirst().entry().what())
        .isEqualTo("statement.read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agent=%7B", "verb=no+iri", "from=2026-13-01", "asOf=99", "beyond=-1", "q=%00"})
  void aQuestionThatDoesNotFitShouldBeAnsweredOnThePage(String query) {
    assertThat(list(query)).contains(query.startsWith("q") ? "<table>" : "role=\"alert\"");
  }

  @Test
  void namesOfAMegabyteShouldBeBrief() {
    assertThat(Shown.brief("x".repeat(1_000_000))).hasSize(161);
    assertThat(Shown.brief("\uD83D\uDE00".repeat(1_000_000)).codePoints()).hasSize(161);
  }
}
