package org.koers.lrs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.test.TestDatabase;

/** What is around every page: languages, roles, tenants, and what goes wrong. */
class ShellTest {

  /** A page that only auditors may open; its texts are borrowed. */
  @Path("books")
  @StaffPage(key = "home", path = "books", roles = StaffRole.AUDITOR)
  public static class BooksResource {
    @GET
    public String books() {
      return "books";
    }
  }

  /** A resource whose author forgot to say for whom it is. */
  @Path("forgotten")
  public static class ForgottenResource {
    @GET
    public String forgotten() {
      return "forgotten";
    }
  }

  private static final StaffSite SITE =
      new StaffSite().serving(new BooksResource(), new ForgottenResource());
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

  @ParameterizedTest
  @CsvSource({"nl,Aanmelden", "en,Sign in", "de,Anmelden", "fr,Sign in", "de-AT,Anmelden"})
  void aPageShouldSpeakTheLanguageOfTheBrowser(String accepted, String title) {
    assertThat(client.speaking(accepted).get("/staff/sign-in").body())
        .contains("<h1>" + title + "</h1>");
  }

  @Test
  void aChosenLanguageShouldStay() {
    client.get("/staff/sign-in?lang=nl");
    assertThat(client.get("/staff/sign-in").body())
        .contains("<html lang=\"nl\">")
        .contains("Aanmelden");
  }

  @Test
  void aPageShouldBeOpenToItsRolesAndInTheirNavigation() {
    client.signIn();
    assertThat(client.get("/staff").body()).contains("/staff/books");
    assertThat(client.get("/staff/books").body()).isEqualTo("books");
  }

  @Test
  void aPageShouldBeClosedToOtherRolesAndNotInTheirNavigation() {
    try (StaffSite others =
        new StaffSite(
                TestDatabase.fresh(), new StaffCookies(false), Set.of(StaffRole.ADMINISTRATOR))
            .serving(new BooksResource())) {
      StaffClient administrator = others.newClient().signIn();
      assertThat(administrator.get("/staff").body()).doesNotContain("/staff/books");
      var answer = administrator.get("/staff/books");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).contains("This page is for others").contains("Sign out");
    }
  }

  @Test
  void aResourceThatDoesNotSayForWhomItIsShouldAnswerNobody() {
    assertThat(client.get("/staff/forgotten").status()).isEqualTo(303);
    assertThat(client.signIn().get("/staff/forgotten").status()).isEqualTo(403);
  }

  @Test
  void anAddressWithoutAPageShouldBeSaidOnAPage() {
    var answer = client.speaking("nl").get("/staff/nowhere");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("Hier is niets");
  }

  @Test
  void theLocalAdministratorShouldChangeTenant() throws SQLException {
    CredentialIssuer issuer = new CredentialIssuer(SITE.database().owner());
    long acme = issuer.ensureTenant("Acme <b>Works").id();
    client.signIn();
    assertThat(client.get("/staff").body()).contains("Acme &lt;b&gt;Works");
    client.submit("/staff", "/staff/tenant", "tenant", Long.toString(acme));
    assertThat(client.get("/staff").body())
        .contains("<span class=\"tenant\">Acme &lt;b&gt;Works</span>");
    assertThat(client.submit("/staff", "/staff/tenant", "tenant", "999").status()).isEqualTo(403);
  }

  @Test
  void somebodyOfOneTenantShouldStayThere() throws SQLException {
    CredentialIssuer issuer = new CredentialIssuer(SITE.database().owner());
    long acme = issuer.ensureTenant("acme").id();
    String token =
        SITE.sessions()
            .begin(
                new StaffPerson(
                    issuer.ensureTenant("default"), "p", "P", Set.of(StaffRole.AUDITOR), false));
    client.setCookie("koers-staff", token);
    assertThat(client.get("/staff").body()).doesNotContain("acme");
    assertThat(client.submit("/staff", "/staff/tenant", "tenant", Long.toString(acme)).status())
        .isEqualTo(403);
    assertThat(client.get("/staff").body()).contains("<span class=\"tenant\">default</span>");
  }
}
