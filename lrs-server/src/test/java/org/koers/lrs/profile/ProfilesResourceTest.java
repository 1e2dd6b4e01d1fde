package org.koers.lrs.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;
import org.koers.lrs.profile.store.JdbcProfileStore;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.statement.Endpoint.Client;

class ProfilesResourceTest {

  private static final String SPORTS = "http://example.org/profiles/sports";

  private final Endpoint endpoint = new Endpoint();
  private final ProfileStore store = new JdbcProfileStore(new Database(endpoint.database().app()));
  private final ActiveProfiles active = new ActiveProfiles(store, Clock.systemUTC());
  private final ProfileFollower follower =
      new ProfileFollower(
          new Tenants(new Database(endpoint.database().app()))::all,
          store,
          endpoint.store(),
          active);

  @BeforeEach
  void serve() {
    ProfilesResource resource = new ProfilesResource();
    resource.use(new Profiles(store, active, endpoint.store()));
    endpoint.serving(resource).guardedBy(new ProfileGuard(active, endpoint.store()));
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void shouldKeepEditionsAndGiveThemBack() {
    Client client = endpoint.newClient(Scope.ALL);
    String second = SportsProfile.TEXT.replace("Sports", "Sport");
    assertThat(post(client, SportsProfile.TEXT).status()).isEqualTo(201);
    assertThat(post(client, SportsProfile.TEXT).json().path("editions")).hasSize(1);
    Answer changed = post(client, second);
    assertThat(changed.json().path("editions")).hasSize(2);
    assertThat(changed.body()).contains("describes the same version");
    assertThat(get(client, "document", "edition=1").body()).isEqualTo(SportsProfile.TEXT);
    assertThat(get(client, "document").body()).isEqualTo(second);
    assertThat(client.send("DELETE", "profiles?profile=" + SPORTS, null).status()).isEqualTo(204);
    assertThat(get(client, "document").status()).isEqualTo(404);
    assertThat(post(client, second).json().path("editions")).hasSize(2);
  }

  @Test
  void shouldSayWhyAProfileIsRefused() {
    Client client = endpoint.newClient(Scope.ALL);
    Answer answer = post(client, SportsProfile.TEXT.replace("\"presence\"", "\"presense\""));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").asText()).isEqualTo("KOERS-0850");
    assertThat(answer.json().path("findings").path(0).path("requirement").asText())
        .isEqualTo("error");
    assertThat(answer.body()).contains("/templates/2/rules/0/presense", "asks for nothing");
    assertThat(post(client, "{").status()).isEqualTo(400);
    assertThat(post(client, "[]").status()).isEqualTo(400);
    assertThat(post(client, "").status()).isEqualTo(400);
  }

  @Test
  void shouldStoreAndReportInModeReport() {
    Client client = registered();
    UUID registration = UUID.randomUUID();
    UUID good = SportsProfile.send(client, "start", registration, 1);
    UUID bad = SportsProfile.send(client, "placed", registration, 3);
    assertThat(good).isNotNull();
    follower.followAll();
    JsonNode answer = get(client, "findings", "registration=" + registration).json();
    assertThat(answer.path("behind").asLong()).isZero();
    assertThat(answer.path("findings")).hasSize(1);
    JsonNode finding = answer.path("findings").path(0);
    assertThat(finding.path("statement").asText()).isEqualTo(bad.toString());
    assertThat(finding.path("template").asText()).endsWith("templates/placing");
    assertThat(finding.path("message").asText()).isEqualTo("a value is required.");
    assertThat(answer.path("counts").toString()).contains("followed", "broken");
    assertThat(get(client, "findings", "statement=" + good).json().path("findings")).isEmpty();
    assertThat(get(client, "findings", "template=none").json().path("findings")).isEmpty();
  }

  @Test
  void shouldFindTheSameAfterFollowingAgainFromAnyNode() {
    Client client = registered();
    UUID registration = UUID.randomUUID();
    SportsProfile.send(client, "placed", registration, 3);
    follower.followAll();
    String once = get(client, "findings").body();
    follower.followAll();
    new ProfileFollower(
            new Tenants(new Database(endpoint.database().app()))::all,
            store,
            endpoint.store(),
            new ActiveProfiles(store, Clock.systemUTC()))
        .followAll();
    assertThat(get(client, "findings").body()).isEqualTo(once);
  }

  @Test
  void shouldGiveFindingsAPageAtATime() {
    Client client = registered();
    List.of(1, 2, 3).forEach(at -> SportsProfile.send(client, "placed", UUID.randomUUID(), at));
    follower.followAll();
    JsonNode first = get(client, "findings", "limit=2").json();
    assertThat(first.path("findings")).hasSize(2);
    JsonNode rest = get(client, "findings", "limit=2&after=" + first.path("more").asText()).json();
    assertThat(rest.path("findings")).hasSize(1);
    assertThat(rest.has("more")).isFalse();
  }

  @Test
  void shouldRefuseAllOfARequestInModeRefuse() {
    Client client = registered();
    Answer set = settings(client, "{\"mode\":\"refuse\"}");
    assertThat(set.json().path("mode").asText()).isEqualTo("refuse");
    UUID registration = UUID.randomUUID();
    Answer refused =
        client.post(
            "["
                + SportsProfile.statement(UUID.randomUUID(), "start", registration, 1)
                + ","
                + SportsProfile.statement(UUID.randomUUID(), "placed", registration, 2)
                + "]");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("code").asText()).isEqualTo("KOERS-0851");
    JsonNode finding = refused.json().path("findings").path(0);
    assertThat(finding.path("pointer").asText()).isEqualTo("/1");
    assertThat(finding.path("requirement").asText()).endsWith("templates/placing");
    assertThat(client.get().json().path("statements")).isEmpty();
    SportsProfile.send(client, "start", registration, 1);
    settings(client, "{\"mode\":\"off\"}");
    SportsProfile.send(client, "placed", registration, 1);
  }

  @Test
  void shouldNotBindStatementsThatDoNotNameTheProfile() {
    Client client = registered();
    settings(client, "{\"mode\":\"refuse\"}");
    String elsewhere =
        SportsProfile.statement(UUID.randomUUID(), "placed", UUID.randomUUID(), 1)
            .replace(SPORTS + "/v1", "http://example.org/other");
    assertThat(client.post(elsewhere).status()).isEqualTo(200);
    settings(client, "{\"categories\":[\"http://example.org/other\"]}");
    String again =
        SportsProfile.statement(UUID.randomUUID(), "placed", UUID.randomUUID(), 1)
            .replace(SPORTS + "/v1", "http://example.org/other");
    assertThat(client.post(again).status()).isEqualTo(400);
  }

  @Test
  void shouldSayHowFarARegistrationIs() {
    Client client = registered();
    UUID registration = UUID.randomUUID();
    SportsProfile.send(client, "start", registration, 1);
    assertThat(status(client, registration)).isEqualTo("partial");
    SportsProfile.send(client, "medaled", registration, 9);
    assertThat(status(client, registration)).isEqualTo("failure");
    SportsProfile.send(client, "handoff", registration, 5);
    assertThat(status(client, registration)).isEqualTo("success");
    follower.followAll();
    JsonNode kept = get(client, "patterns", "status=success").json().path("patterns");
    assertThat(kept).hasSize(1);
    assertThat(kept.path(0).path("registration").asText()).isEqualTo(registration.toString());
    assertThat(get(client, "patterns", "status=failure").json().path("patterns")).isEmpty();
  }

  @Test
  void shouldNameTheFirstStatementThatBrokeThePattern() {
    Client client = registered();
    UUID registration = UUID.randomUUID();
    UUID second = SportsProfile.send(client, "start", registration, 2);
    SportsProfile.send(client, "start", registration, 1);
    SportsProfile.send(client, "handoff", registration, 3);
    JsonNode pattern =
        get(client, "patterns", "registration=" + registration).json().path("patterns").path(0);
    assertThat(pattern.path("status").asText()).isEqualTo("failure");
    assertThat(pattern.path("brokenBy").asText()).isEqualTo(second.toString());
  }

  @Test
  void shouldForgetAStatementThatIsVoided() {
    Client client = registered();
    UUID registration = UUID.randomUUID();
    SportsProfile.send(client, "start", registration, 1);
    UUID wrong = SportsProfile.send(client, "placed", registration, 2);
    follower.followAll();
    assertThat(get(client, "patterns", "status=failure").json().path("patterns")).hasSize(1);
    assertThat(client.post(SportsProfile.voiding(wrong)).status()).isEqualTo(200);
    follower.followAll();
    assertThat(get(client, "findings").json().path("findings")).isEmpty();
    assertThat(get(client, "patterns", "status=partial").json().path("patterns")).hasSize(1);
  }

  @Test
  void shouldKeepSubregistrationsApart() {
    Client client = registered();
    UUID registration = UUID.randomUUID();
    String one = "11111111-1111-4111-8111-111111111111";
    String two = "22222222-2222-4222-8222-222222222222";
    SportsProfile.send(client, "start", registration, 1, one);
    SportsProfile.send(client, "start", registration, 2, two);
    SportsProfile.send(client, "handoff", registration, 3, one);
    SportsProfile.send(client, "medaled", registration, 4, one);
    JsonNode patterns =
        get(client, "patterns", "registration=" + registration).json().path("patterns");
    assertThat(patterns).hasSize(2);
    assertThat(patterns.path(0).path("status").asText()).isEqualTo("success");
    assertThat(patterns.path(1).path("status").asText()).isEqualTo("partial");
    assertThat(patterns.path(1).path("subregistration").asText()).isEqualTo(two);
  }

  @Test
  void shouldLookAtTheLogFromNowOnWhenAsked() {
    Client client = endpoint.newClient(Scope.ALL);
    SportsProfile.send(client, "placed", UUID.randomUUID(), 1);
    client.send("POST", "profiles?from=now", SportsProfile.TEXT);
    follower.followAll();
    assertThat(get(client, "findings").json().path("findings")).isEmpty();
    assertThat(client.send("POST", "profiles?from=then", SportsProfile.TEXT).status())
        .isEqualTo(400);
  }

  @Test
  void shouldKeepTenantsApart() {
    Client client = registered();
    Client other = endpoint.newClient(Scope.ALL);
    assertThat(other.send("GET", "profiles", null).json()).isEmpty();
    for (String path : List.of("document", "findings", "patterns")) {
      assertThat(get(other, path).status()).isEqualTo(404);
    }
    settings(client, "{\"mode\":\"refuse\"}");
    SportsProfile.send(other, "placed", UUID.randomUUID(), 1);
  }

  @Test
  void shouldLetOnlyTheRightScopesIn() {
    Client reader = endpoint.newClient("sports", Scope.ALL_READ);
    Client profileDocuments = endpoint.newClient("sports", Scope.PROFILE);
    post(endpoint.newClient("sports", Scope.ALL), SportsProfile.TEXT);
    assertThat(get(reader, "findings").status()).isEqualTo(200);
    assertThat(post(reader, SportsProfile.TEXT).status()).isEqualTo(403);
    assertThat(settings(reader, "{}").status()).isEqualTo(403);
    assertThat(reader.send("DELETE", "profiles?profile=" + SPORTS, null).status()).isEqualTo(403);
    assertThat(get(profileDocuments, "findings").status()).isEqualTo(403);
    assertThat(post(profileDocuments, SportsProfile.TEXT).status()).isEqualTo(403);
  }

  @Test
  void shouldNameParametersThatDoNotFit() {
    Client client = registered();
    for (String wrong :
        List.of(
            "findings?profile=" + SPORTS + "&statement=1",
            "findings?profile=" + SPORTS + "&after=1",
            "findings?profile=" + SPORTS + "&limit=-1",
            "findings?profile=" + SPORTS + "&what=1",
            "findings?profile=" + SPORTS + "&profile=" + SPORTS,
            "findings",
            "patterns?profile=" + SPORTS + "&status=broken")) {
      assertThat(client.send("GET", "profiles/" + wrong, null).status()).as(wrong).isEqualTo(400);
    }
    for (String wrong :
        List.of("", "[]", "{\"mode\":\"maybe\"}", "{\"mood\":1}", "{\"categories\":[\"x\"]}")) {
      assertThat(settings(client, wrong).status()).as(wrong).isEqualTo(400);
    }
  }

  private Client registered() {
    Client client = endpoint.newClient(Scope.ALL);
    assertThat(post(client, SportsProfile.TEXT).status()).isEqualTo(201);
    return client;
  }

  private static Answer post(Client client, String document) {
    return client.send("POST", "profiles", document);
  }

  private static Answer settings(Client client, String body) {
    return client.send("PUT", "profiles/settings?profile=" + SPORTS, body);
  }

  private static String status(Client client, UUID registration) {
    return get(client, "patterns", "registration=" + registration)
        .json()
        .path("patterns")
        .path(0)
        .path("status")
        .asText();
  }

  private static Answer get(Client client, String path, String... parameters) {
    return client.send(
        "GET",
        "profiles/"
            + path
            + "?profile="
            + URLEncoder.encode(SPORTS, StandardCharsets.UTF_8)
            + (parameters.length == 0 ? "" : "&" + String.join("&", parameters)),
        null);
  }
}
