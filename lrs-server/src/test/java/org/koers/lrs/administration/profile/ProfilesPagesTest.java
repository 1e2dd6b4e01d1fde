package org.koers.lrs.administration.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.administration.AccessLogResource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;
import org.koers.lrs.profile.ActiveProfiles;
import org.koers.lrs.profile.ProfileFollower;
import org.koers.lrs.profile.ProfileGuard;
import org.koers.lrs.profile.ProfileStore;
import org.koers.lrs.profile.Profiles;
import org.koers.lrs.profile.SportsProfile;
import org.koers.lrs.profile.store.JdbcProfileStore;
import org.koers.lrs.staff.StaffClient;
import org.koers.lrs.staff.StaffClient.Answer;
import org.koers.lrs.staff.StaffCookies;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.StaffSite;
import org.koers.lrs.statement.Endpoint;

/** Profiles on the administrator's pages, as a browser sends them; the store is the real one. */
class ProfilesPagesTest {

  private static final String LIST = "/staff/profiles";
  private static final String NEW = "/staff/profiles/new";
  private static final String IRI = "http://example.org/profiles/sports";
  private static final String ONE = "/staff/profiles/one?profile=" + URLEncoder.encode(IRI, UTF_8);

  private final Endpoint endpoint = new Endpoint();
  private final Database database = new Database(endpoint.database().app());
  private final ProfileStore store = new JdbcProfileStore(database);
  private final ActiveProfiles active = new ActiveProfiles(store, Clock.systemUTC());
  private final Profiles profiles = new Profiles(store, active, endpoint.store());
  private StaffSite site;
  private StaffClient client;

  @BeforeEach
  void open() {
    endpoint.guardedBy(new ProfileGuard(active, endpoint.store()));
    site = new StaffSite(endpoint.database(), new StaffCookies(false), Set.of(StaffRole.values()));
    ProfilesPagesResource pages = new ProfilesPagesResource();
    pages.use(profiles, new JdbcAccessLog(database));
    AccessLogResource access = new AccessLogResource();
    access.use(new JdbcAccessLog(database));
    site.serving(pages, access);
    client = site.newClient().signIn();
  }

  @AfterEach
  void close() {
    site.close();
    endpoint.close();
  }

  private Answer register(String document) {
    return client.upload(NEW, NEW, "document", document.getBytes(UTF_8), "from", "start");
  }

  private void follow() {
    new ProfileFollower(new Tenants(database)::all, store, endpoint.store(), active).followAll();
  }

  @Test
  void aProfileShouldBeRegisteredFromAFileListedAndGivenBack() {
    Answer made = register(SportsProfile.TEXT);
    assertThat(made.status()).isEqualTo(303);
    assertThat(made.header("location")).endsWith(ONE + "&done=registered");
    assertThat(client.get(LIST).body()).contains(">Sports<", "Reports", IRI + "/v1", "Up to date");
    assertThat(client.get(ONE + "&done=registered").body())
        .contains("<h1>Sports", "The profile is registered", "No statement has named");
    String document = LIST + "/document?profile=" + URLEncoder.encode(IRI, UTF_8) + "&edition=";
    assertThat(client.get(document + 1).body()).isEqualTo(SportsProfile.TEXT);
    assertThat(client.get(document + 2).status()).isEqualTo(404);
    assertThat(client.get("/staff/access").body()).contains("registered an xAPI Profile", IRI);
  }

  @Test
  void whatStatementsAndRegistrationsBreakShouldBeShownByTemplate() {
    register(SportsProfile.TEXT);
    var sender = endpoint.newClient("default", Scope.ALL);
    UUID relay = UUID.randomUUID();
    SportsProfile.send(sender, "start", relay, 1);
    UUID early = SportsProfile.send(sender, "medaled", relay, 2);
    UUID bare = SportsProfile.send(sender, "placed", UUID.randomUUID(), 3);
    SportsProfile.send(sender, "unknown", UUID.randomUUID(), 4);
    follow();

    String page = client.get(ONE).body();
    assertThat(page)
        .contains("4 of 4 entries of the log", "1 statement names the profile, but no template")
        .contains("/staff/statements/" + bare, "$.result.extensions", "aria-label=\"0 of 1 follow")
        .contains(relay.toString(), "/staff/statements/" + early);
    String placing = "&template=" + URLEncoder.encode(IRI + "/templates/placing", UTF_8);
    assertThat(client.get(ONE + placing).body()).contains("Only of the template", bare.toString());
    String start = "&template=" + URLEncoder.encode(IRI + "/templates/start", UTF_8);
    assertThat(client.get(ONE + start).body()).contains("Nothing found.");
    assertThat(client.get("/staff/access").body()).contains("looked at what an xAPI Profile found");
  }

  @Test
  void findingsShouldGoOnOverPages() {
    register(SportsProfile.TEXT);
    var sender = endpoint.newClient("default", Scope.ALL);
    UUID last = null;
    for (int i = 0; i < 51; i++) {
      last = SportsProfile.send(sender, "placed", UUID.randomUUID(), 1);
    }
    follow();
    String first = client.get(ONE).body();
    assertThat(findings(first)).contains("Further findings").doesNotContain(last.toString());
    String after = first.replaceFirst("(?s).*after=([0-9-]+).*", "$1");
    assertThat(findings(client.get(ONE + "&after=" + after).body()))
        .contains(last.toString())
        .doesNotContain("Further findings");
  }

  private static String findings(String page) {
    return page.substring(page.indexOf("id=\"findings\""), page.indexOf("id=\"patterns\""));
  }

  @Test
  void settingsShouldHoldForWhatIsSentNext() {
    register(SportsProfile.TEXT);
    String path = LIST + "/settings";
    String category = "https://example.org/categories/sport";
    Answer changed =
        client.submit(
            ONE, path, "profile", IRI, "mode", "REFUSE", "overlap", "ONE", "categories", category);
    assertThat(changed.header("location")).endsWith("&done=changed");
    assertThat(client.get(ONE).body())
        .contains("Refuses", category, "id=\"mode-REFUSE\" name=\"mode\" value=\"REFUSE\" checked")
        .contains("value=\"ONE\" checked");
    var sender = endpoint.newClient("default", Scope.ALL);
    UUID id = UUID.randomUUID();
    assertThat(sender.post(SportsProfile.statement(id, "placed", id, 1)).status()).isEqualTo(400);

    Answer wrong =
        client.submit(ONE, path, "profile", IRI, "mode", "OFF", "categories", "no <i>iri</i>");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("id=\"categories-problem\"", "no &lt;i&gt;iri", "value=\"OFF\" checked");
    assertThat(client.get(ONE).body()).contains("Refuses");
  }

  @Test
  void aProfileShouldBeWithdrawnByWhoIsSure() {
    register(SportsProfile.TEXT);
    Answer unsure = client.submit(ONE, LIST + "/withdraw", "profile", IRI);
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(unsure.body()).contains("id=\"sure-problem\"", "Tick that you are sure");
    client.submit(ONE, LIST + "/withdraw", "profile", IRI, "sure", "yes");
    assertThat(client.get(ONE).status()).isEqualTo(404);
    assertThat(client.get(LIST).body()).contains("No profile yet");
    assertThat(client.get("/staff/access").body()).contains("withdrew an xAPI Profile");
  }

  @Test
  void aWrongDocumentShouldBeRefusedWithThePlaceAndTheCure() {
    Answer wrong = register(SportsProfile.TEXT.replace("\"presence\"", "\"presense\""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("/templates/2/rules/0/presense", "asks for nothing", "role=\"alert\"");
    assertThat(register("").body()).contains("Choose a file.");
    assertThat(register("<b>hm</b>").body()).doesNotContain("<b>hm").contains("role=\"alert\"");
    Answer noText =
        client.upload(NEW, NEW, "document", new byte[] {(byte) 0xc3, 0x28}, "from", "now");
    assertThat(noText.status()).isEqualTo(422);
    assertThat(noText.body()).contains("UTF-8");
    byte[] large = new byte[(4 << 20) + 1];
    assertThat(client.upload(NEW, NEW, "document", large, "from", "now").body())
        .contains("larger than 4 MiB");
    byte[] huge = new byte[6 << 20];
    assertThat(client.upload(NEW, NEW, "document", huge, "from", "now").status()).isEqualTo(413);
    assertThat(client.get(LIST).body()).contains("No profile yet");
  }

  @Test
  void whatAProfileSaysShouldBeShownAsText() {
    register(SportsProfile.TEXT.replace("\"Sports\"", "\"</h1><script>alert(1)</script>\""));
    assertThat(client.get(ONE).body())
        .contains("&lt;/h1&gt;&lt;script&gt;alert(1)")
        .doesNotContain("<script>");
  }

  @Test
  void aFormWithAFileShouldBeTakenOnlyFromAPageOfOurs() {
    byte[] file = SportsProfile.TEXT.getBytes(UTF_8);
    String[] foreign = {"csrf", "guessed", "from", "now"};
    assertThat(client.upload(NEW, "document", file, foreign).status()).isEqualTo(409);
    assertThat(client.upload(NEW, "document", file, new String[0]).status()).isEqualTo(409);
    Answer outside = site.newClient().upload(NEW, "document", file, foreign);
    assertThat(outside.header("location")).contains("/staff/sign-in");
    assertThat(client.get(LIST).body()).contains("No profile yet");
  }

  @Test
  void aProfileOfAnotherTenantShouldNotBeThere() {
    endpoint.newClient("other", Scope.ALL);
    for (long tenant : new Tenants(database).all()) {
      profiles.register(tenant, SportsProfile.TEXT, false);
    }
    client.submit(ONE, LIST + "/withdraw", "profile", IRI, "sure", "yes");
    assertThat(client.get(ONE).status()).isEqualTo(404);
    assertThat(new Tenants(database).all().stream().mapToInt(t -> profiles.all(t).size()).sum())
        .isEqualTo(1);
  }
}
