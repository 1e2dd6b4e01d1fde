package org.koers.lrs.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.staff.StaffClient;

/** What an administrator does on the pages, as a browser sends it; the store is the real one. */
class AdministrationPagesTest {

  private static final AdministrationSite SITE = new AdministrationSite();
  private static final String NEW = "/staff/credentials/new";
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

  private final CredentialAdministration stored = SITE.administration();
  private StaffClient client = SITE.site().newClient();

  @AfterAll
  static void close() {
    SITE.close();
  }

  @BeforeEach
  void signIn() {
    client.signIn();
  }

  @Test
  void aNewCredentialShouldShowItsSecretOnceAndKeepOnlyItsFingerprint() throws SQLException {
    var answer = create("lms-1", "The LMS", "statements/write");
    assertThat(answer.status()).isEqualTo(200);
    Matcher secret = SECRET.matcher(answer.body());
    assertThat(secret.find()).isTrue();
    assertThat(answer.body()).contains("curl -u 'lms-1:" + secret.group(1));
    assertThat(hash("lms-1")).isEqualTo(Secrets.hash(secret.group(1)));
    for (String page : List.of("/staff/credentials", "/staff/credentials/one?key=lms-1")) {
      assertThat(client.get(page).body()).contains("The LMS").doesNotContain(secret.group(1));
    }
  }

  @Test
  void whatIsWrongShouldStandAtItsFieldAndWhatWasFilledInShouldStay() {
    var answer =
        client.submit(
            NEW, NEW, "key", "a:b", "name", "Kept", "lastDay", "soon", "origins", "https://x/y");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"key-problem\"", "id=\"scope-problem\"", "id=\"lastDay-problem\"")
        .contains("id=\"origins-problem\"", "value=\"Kept\"");
  }

  @Test
  void aKeyThatExistsShouldBeLeftAsItIs() throws SQLException {
    create("taken", "First", "state");
    byte[] before = hash("taken");
    var answer = create("taken", "Second", "all");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("This key exists already");
    assertThat(hash("taken")).isEqualTo(before);
  }

  @Test
  void aCredentialShouldBeDisabledOnlyByWhoIsSureAndThenEnabledAgain() {
    create("to-disable", "Old LMS", "all");
    String one = "/staff/credentials/one?key=to-disable";
    var unsure = client.submit(one, "/staff/credentials/disable", "key", "to-disable");
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(client.get(one).body()).contains("Works");
    client.submit(one, "/staff/credentials/disable", "key", "to-disable", "sure", "yes");
    assertThat(client.get(one).body()).contains("Disabled");
    client.submit(one, "/staff/credentials/enable", "key", "to-disable");
    assertThat(client.get(one).body()).contains("Works");
  }

  @Test
  void aNewSecretShouldReplaceTheOneBefore() throws SQLException {
    create("to-rotate", "LMS", "all");
    byte[] before = hash("to-rotate");
    var answer =
        client.submit(
            "/staff/credentials/one?key=to-rotate",
            "/staff/credentials/rotate",
            "key",
            "to-rotate",
            "overlap",
            "day");
    assertThat(answer.body()).contains("has a new secret");
    assertThat(hash("to-rotate")).isNotEqualTo(before);
    assertThat(client.get("/staff/credentials/one?key=to-rotate").body())
        .contains("The secret before works until");
  }

  @Test
  void anotherLanguageShouldStayOnTheSameCredential() {
    create("to-read", "LMS", "all");
    assertThat(client.get("/staff/credentials/one?key=to-read&done=changed").body())
        .contains("href=\"/staff/credentials/one?key=to-read&amp;lang=nl\"");
  }

  @Test
  void termsShouldBeChanged() {
    create("to-change", "Before", "all");
    client.submit(
        "/staff/credentials/one?key=to-change",
        "/staff/credentials/change",
        "key",
        "to-change",
        "name",
        "After",
        "scope",
        "state",
        "lastDay",
        "2099-12-31");
    assertThat(client.get("/staff/credentials/one?key=to-change&done=changed").body())
        .contains("<h1>After</h1>", "The terms are saved", "until December 31, 2099");
  }

  @Test
  void namesOfOthersShouldBeShownAsText() {
    create("hostile", "<script>alert(1)</script>", "state");
    for (String page : List.of("/staff/credentials", "/staff/credentials/one?key=hostile")) {
      assertThat(client.get(page).body()).doesNotContain("<script>alert");
    }
  }

  @Test
  void aKeyOfAnotherTenantShouldNotBeThere() {
    Tenant other = stored.createTenant("other-tenant", "test");
    stored.create(other, "foreign", new CredentialTerms("x", Set.of(Scope.ALL)), "test");
    assertThat(client.get("/staff/credentials/one?key=foreign").status()).isEqualTo(404);
    var answer =
        client.submit(NEW, "/staff/credentials/rotate", "key", "foreign", "overlap", "none");
    assertThat(answer.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"new", "rotate", "disable", "enable", "change"})
  void nothingShouldChangeWithoutTheTokenOfTheSession(String what) {
    assertThat(client.post("/staff/credentials/" + what, "key", "x").status()).isEqualTo(409);
  }

  @Test
  void aTenantShouldBeMadeOnceAndBeEmpty() {
    client.submit("/staff/tenants", "/staff/tenants", "name", "Machine works");
    assertThat(client.get("/staff/tenants").body()).contains("Machine works", "None yet");
    var again = client.submit("/staff/tenants", "/staff/tenants", "name", "Machine works");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("There is a tenant of that name");
  }

  @Test
  void everyChangeShouldStandInTheAccessLogWithWhoMadeIt() {
    create("logged", "Logged", "state");
    assertThat(client.get("/staff/access").body())
        .contains("local:admin", "made a credential", "logged");
  }

  @Test
  void everyTextShouldBeThereInAllLanguages() {
    for (String room : List.of("administration", "administration.migration", "staff")) {
      List<Set<String>> keys = new ArrayList<>();
      for (Locale language : List.of(Locale.ROOT, Locale.of("nl"), Locale.GERMAN)) {
        ResourceBundle bundle =
            ResourceBundle.getBundle("org.koers.lrs." + room + ".messages", language);
        keys.add(Set.copyOf(java.util.Collections.list(bundle.getKeys())));
        assertThat(bundle.getLocale()).isEqualTo(language);
      }
      assertThat(keys).as(room).allMatch(keys.getFirst()::equals);
    }
  }

  private StaffClient.Answer create(String key, String name, String scope) {
    return client.submit(NEW, NEW, "key", key, "name", name, "scope", scope);
  }

  private static byte[] hash(String key) throws SQLException {
    try (Connection connection = SITE.site().database().owner().getConnection();
        PreparedStatement select =
            connection.prepareStatement("select secret_hash from lrs.credential where key = ?")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getBytes(1);
      }
    }
  }
}
