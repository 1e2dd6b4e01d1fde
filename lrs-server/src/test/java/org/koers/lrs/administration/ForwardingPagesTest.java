package org.koers.lrs.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.forwarding.Forwarding;
import org.koers.lrs.forwarding.ForwardingFilter;
import org.koers.lrs.forwarding.NewTarget;
import org.koers.lrs.forwarding.TargetCredential;
import org.koers.lrs.forwarding.TargetKind;
import org.koers.lrs.forwarding.TargetPlan;
import org.koers.lrs.staff.StaffClient;
import org.koers.lrs.xapi.version.XapiVersion;

/** Targets on the administrator's pages, as a browser sends it; the store is the real one. */
class ForwardingPagesTest {

  private static final AdministrationSite SITE = new AdministrationSite();
  private static final String NEW = "/staff/forwarding/new";
  private static final Pattern ID = Pattern.compile("/staff/forwarding/one\\?id=(\\d+)");

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
  void aTargetShouldBeMadeListedPausedResumedAndRemovedByWhoIsSure() {
    var made = lrs("archive");
    assertThat(made.status()).isEqualTo(303);
    String one = made.header("location").replaceFirst(".*/staff", "/staff");
    String id = id(one);
    assertThat(client.get(one).body()).contains("The target was made", "Up to date", "<h1>archive");
    assertThat(client.get("/staff/forwarding").body()).contains("archive", "Up to date");

    client.submit(one, "/staff/forwarding/pause", "id", id);
    assertThat(client.get(one).body()).contains("Paused");
    client.submit(one, "/staff/forwarding/resume", "id", id);
    assertThat(client.get(one).body()).doesNotContain("Paused");

    var unsure = client.submit(one, "/staff/forwarding/remove", "id", id);
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(unsure.body()).contains("Tick that you are sure");
    client.submit(one, "/staff/forwarding/remove", "id", id, "sure", "yes");
    assertThat(client.get(one).status()).isEqualTo(404);
    assertThat(client.get("/staff/access").body())
        .contains("made a target for forwarding", "removed a target for forwarding", "archive");
  }

  @Test
  void aWebhookShouldGetASecretThatIsShownOnce() {
    var made =
        client.submit(NEW, NEW, "name", "hook", "kind", "webhook", "url", "https://127.0.0.1/in");
    Matcher secret = Pattern.compile("id=\"secret\">(whsec_[^<]+)<").matcher(made.body());
    assertThat(secret.find()).isTrue();
    assertThat(client.get("/staff/forwarding/one?id=" + id(made.body())).body())
        .contains("hook")
        .doesNotContain(secret.group(1));
  }

  @Test
  void whatIsWrongShouldStandAtItsFieldAndSecretsShouldNotComeBack() {
    var answer =
        client.submit(
            NEW, NEW, "kind", "lrs", "url", "lrs.example.org", "secret", "abc", "verb", "passed");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"name-problem\"", "id=\"url-problem\"", "id=\"verb-problem\"")
        .contains("id=\"secret-problem\"", "value=\"passed\"")
        .doesNotContain("abc");
  }

  @Test
  void aNameThatIsTakenShouldBeSaidAtTheName() {
    lrs("twice");
    var again = lrs("twice");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("id=\"name-problem\"", "Another target has this name");
  }

  @Test
  void aTestAndADeadLetterShouldShowWhatTheTargetSaidAsText() throws SQLException {
    String id = id(lrs("hostile").header("location"));
    letter(Long.parseLong(id));
    String one = "/staff/forwarding/one?id=" + id;
    assertThat(client.get(one).body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>");
    assertThat(client.submit(one, "/staff/forwarding/test", "id", id).body())
        .contains("&lt;b&gt;Nobody", "Wrong");

    client.submit(one, "/staff/forwarding/replay", "id", id, "position", "1");
    assertThat(client.get(one).body()).contains("the target refused nothing");
  }

  @Test
  void aTargetOfAnotherTenantShouldNotBeThere() {
    Tenant other = SITE.administration().createTenant("other-tenant", "test");
    long id =
        SITE.forwarding()
            .create(
                other.id(),
                new TargetPlan(
                    "theirs",
                    TargetKind.LRS,
                    java.net.URI.create("https://127.0.0.1/xapi"),
                    XapiVersion.V2_0_0,
                    ForwardingFilter.ALL,
                    100),
                new Forwarding.Opening(
                    new TargetCredential.None(), new NewTarget.Start.Now(), false))
            .target()
            .id();
    assertThat(client.get("/staff/forwarding").body()).doesNotContain("theirs");
    assertThat(client.get("/staff/forwarding/one?id=" + id).status()).isEqualTo(404);
    var answer =
        client.submit(NEW, "/staff/forwarding/remove", "id", Long.toString(id), "sure", "yes");
    assertThat(answer.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"new", "test", "pause", "resume", "replay", "remove"})
  void nothingShouldHappenWithoutTheTokenOfTheSession(String what) {
    assertThat(client.post("/staff/forwarding/" + what, "id", "1").status()).isEqualTo(409);
  }

  @Test
  void theHealthPageShouldSayHowTheServerIsAndWhoFollowsTheLog() {
    lrs("followed");
    assertThat(client.get("/staff/health").body())
        .contains("The database does not answer") // as nothing of it is registered here
        .contains("followed", "Up to date");
  }

  private StaffClient.Answer lrs(String name) {
    return client.submit(
        NEW, NEW, "name", name, "kind", "lrs", "url", "https://127.0.0.1/xapi", "from", "now");
  }

  private static String id(String text) {
    Matcher found = ID.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private static void letter(long target) throws SQLException {
    try (Connection connection = SITE.site().database().owner().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into lrs.delivery (tenant_id, target_id, first_position, last_position,
                  positions, statements, id, state, attempts, answered, status, answer)
                select tenant_id, id, 1, 1, '{[1,2)}', 1, gen_random_uuid(), 2, 1, now(), 400,
                  '<script>alert(1)</script>'
                from lrs.forwarding_target where id = ?
                """)) {
      insert.setLong(1, target);
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }
}
