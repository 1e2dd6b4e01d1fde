package org.koers.lrs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.database.Database;
import org.koers.lrs.test.TestDatabase;

/** Who gets in, for how long, and what a stranger can do about it: nothing. */
class SignInTest {

  private static final StaffSite SITE = new StaffSite();
  private final StaffClient client = SITE.newClient();

  @AfterAll
  static void close() {
    SITE.close();
  }

  @BeforeEach
  void forgetFailures() throws SQLException {
    try (Connection connection = SITE.database().owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate lrs.sign_in_failure, lrs.staff_session");
    }
  }

  @Test
  void whoHasNotSignedInShouldBeAskedToAndThenSeeWhatWasAskedFor() {
    var asked = client.get("/staff");
    assertThat(asked.status()).isEqualTo(303);
    assertThat(asked.header("location")).isEqualTo("/staff/sign-in?to=%2Fstaff%2F");
    var answer = client.signIn("admin", StaffSite.PASSWORD);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(client.get("/staff").body()).contains("Sign out").contains("default");
  }

  @Test
  void aFormSentAfterSigningOutElsewhereShouldLeadBackToItsPage() {
    assertThat(client.at("/staff/books?page=2").post("/staff/tenant").header("location"))
        .isEqualTo("/staff/sign-in?to=%2Fstaff%2Fbooks");
    assertThat(client.at("//evil.example/staff").post("/staff/tenant").header("location"))
        .doesNotContain("evil");
  }

  @ParameterizedTest
  @CsvSource({"admin,wrong", "admin,''", "root,a-password-for-tests", "'',''"})
  void aWrongNameOrPasswordShouldBeRefusedWithoutSayingWhich(String name, String password) {
    var answer = client.signIn(name, password);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("do not belong together");
    assertThat(client.get("/staff").status()).isEqualTo(303);
  }

  @Test
  void aWrongPasswordShouldNotComeBackOnThePage() {
    assertThat(client.signIn("admin", "my-mistyped-secret").body())
        .doesNotContain("my-mistyped-secret");
  }

  @Test
  void guessingShouldHaveToWaitEvenForTheRightPassword() {
    for (int i = 0; i < 9; i++) {
      client.signIn("admin", "guess" + i);
    }
    assertThat(client.signIn("admin", StaffSite.PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void aSignInShouldForgetTheFailuresBeforeIt() {
    for (int i = 0; i < 8; i++) {
      client.signIn("admin", "guess");
      SITE.newClient().signIn("admin", StaffSite.PASSWORD);
    }
    assertThat(client.signIn("admin", StaffSite.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void aSessionShouldBeNewAtEachSignInAndTheOldOneOver() {
    client.setCookie("koers-staff", "chosen-by-somebody-else");
    client.signIn();
    String first = client.cookie("koers-staff");
    assertThat(first).isNotEqualTo("chosen-by-somebody-else").hasSizeGreaterThan(40);
    StaffClient other = SITE.newClient();
    other.setCookie("koers-staff", first);
    client.signIn();
    assertThat(client.cookie("koers-staff")).isNotEqualTo(first);
    assertThat(other.get("/staff").status()).isEqualTo(303);
  }

  @Test
  void signingOutShouldEndTheSessionForEveryCopyOfItsCookie() {
    client.signIn();
    StaffClient copy = SITE.newClient();
    copy.setCookie("koers-staff", client.cookie("koers-staff"));
    assertThat(client.submit("/staff", "/staff/sign-out").status()).isEqualTo(303);
    assertThat(client.cookie("koers-staff")).isEmpty();
    assertThat(copy.get("/staff").status()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"used = now() - interval '31 minutes'", "created = now() - interval '13 hours'"})
  void aSessionShouldEndWhenIdleOrOld(String ago) throws SQLException {
    client.signIn();
    assertThat(client.get("/staff").status()).isEqualTo(200);
    try (Connection connection = SITE.database().owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update lrs.staff_session set " + ago);
    }
    assertThat(client.get("/staff").status()).isEqualTo(303);
  }

  @Test
  void theDatabaseShouldNotHoldTheTokenOfASession() throws SQLException {
    client.signIn();
    try (Connection connection = SITE.database().owner().getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select s::text from lrs.staff_session s")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).doesNotContain(client.cookie("koers-staff"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/staff/tenant", "/staff/sign-out"})
  void aFormWithoutTheTokenOfThisSessionShouldChangeNothing(String path) {
    String before = client.get("/staff/sign-in").csrf();
    client.signIn();
    assertThat(client.post(path).status()).isEqualTo(409);
    assertThat(client.post(path, "csrf", before).status()).isEqualTo(409);
    assertThat(client.post(path, "csrf", client.cookie("koers-staff")).status()).isEqualTo(409);
    assertThat(client.get("/staff").status()).isEqualTo(200);
  }

  @Test
  void aSignInFormOfAnotherBrowserShouldBeRefused() {
    String csrf = SITE.newClient().get("/staff/sign-in").csrf();
    client.get("/staff/sign-in");
    var answer =
        client.post(
            "/staff/sign-in", "csrf", csrf, "name", "admin", "password", StaffSite.PASSWORD);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(client.cookie("koers-staff")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/,/staff",
    "//evil.example,/staff",
    "/staff@evil.example,/staff",
    "/learn/x,/staff",
    "/staff/credentials,/staff/credentials"
  })
  void aSignInShouldLeadOnlyToAPageOfOurs(String wanted, String reached) {
    var form = client.get("/staff/sign-in");
    var answer =
        client.post(
            "/staff/sign-in",
            "csrf",
            form.csrf(),
            "name",
            "admin",
            "password",
            StaffSite.PASSWORD,
            "to",
            wanted);
    assertThat(answer.header("location")).endsWith(reached).doesNotContain("evil");
  }

  @Test
  void cookiesShouldBeOutOfReachForScriptsAndOtherSites() {
    var answer = client.signIn("admin", StaffSite.PASSWORD);
    assertThat(answer.header("set-cookie"))
        .containsPattern("koers-staff=[^;]+; Path=/; HttpOnly; SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void overHttpsCookiesShouldBeBoundToTheHost() {
    try (StaffSite secure =
        new StaffSite(TestDatabase.fresh(), new StaffCookies(true), Set.of(StaffRole.AUDITOR))) {
      StaffClient visitor = secure.newClient();
      var answer = visitor.signIn("admin", StaffSite.PASSWORD);
      assertThat(answer.header("set-cookie"))
          .containsPattern("__Host-koers-staff=[^;]+; Path=/; HttpOnly; SameSite=Lax; Secure");
      assertThat(visitor.get("/staff").status()).isEqualTo(200);
    }
  }

  @Test
  void everyAnswerShouldForbidForeignScriptsAndFrames() {
    for (String path : new String[] {"/staff", "/staff/sign-in", "/staff/nowhere"}) {
      assertThat(client.get(path).header("content-security-policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void aSignInShouldStandInTheAccessLog() {
    client.signIn();
    Tenant shown = SITE.sessions().tenants().getFirst();
    var newest =
        new JdbcAccessLog(new Database(SITE.database().app()))
            .page(shown.id(), AccessLog.NEWEST, 1);
    assertThat(newest.getFirst().entry())
        .isEqualTo(new AccessEntry(shown.id(), "local:admin", "staff.signed-in", ""));
  }
}
