package org.koers.lrs.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.forwarding.store.JdbcTargets;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.statement.Endpoint.Client;

/** What an administrator sends and gets at /api/forwarding/targets. */
class ForwardingResourceTest {

  private static final Endpoint ENDPOINT = new Endpoint();
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String TARGET =
      """
      {"name": "archive", "kind": "lrs", "url": "https://127.0.0.1/xapi/statements/",
       "credential": {"basic": {"key": "us", "secret": "very-secret"}},
       "filter": {"verb": "http://adlnet.gov/expapi/verbs/passed"}, "from": "beginning"}
      """;

  static {
    ForwardingResource resource = new ForwardingResource();
    resource.use(
        new Forwarding(
            new JdbcTargets(new Database(ENDPOINT.database().app())),
            new NobodyCarries(),
            new CredentialSafe(KEY),
            new TargetAddress(true)));
    ENDPOINT.serving(resource);
  }

  /** Sends nothing: here only the administration is under test. */
  private record NobodyCarries() implements Courier {
    @Override
    public void targetsChanged() {
      // nobody waits
    }

    @Override
    public List<Check> test(Target target) {
      return List.of(new Check("nothing", false, "Nobody carries."));
    }
  }

  private Client admin;

  @BeforeEach
  void newTenant() {
    admin = ENDPOINT.newClient(Scope.ALL);
  }

  @AfterAll
  static void stop() {
    ENDPOINT.close();
  }

  @Test
  void aTargetShouldBeMadeShownChangedPausedAndDeleted() {
    Answer made = admin.send("POST", "forwarding/targets", TARGET);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("url").asText()).isEqualTo("https://127.0.0.1/xapi");
    assertThat(made.json().path("batchSize").asInt()).isEqualTo(100);
    assertThat(made.json().path("status").path("lag").asInt()).isZero();
    String path = "forwarding/targets/" + made.json().path("id").asText();

    Answer changed = admin.send("PATCH", path, "{\"batchSize\": 7, \"filter\": {}}");
    assertThat(changed.json().path("batchSize").asInt()).isEqualTo(7);
    assertThat(changed.json().path("filter")).isEmpty();
    assertThat(admin.send("POST", path + "/pause", null).json().path("paused").asBoolean())
        .isTrue();
    assertThat(admin.send("POST", path + "/resume", null).json().path("paused").asBoolean())
        .isFalse();
    assertThat(admin.send("GET", path + "/dead-letters", null).json().path("deadLetters"))
        .isEmpty();
    assertThat(admin.send("POST", path + "/dead-letters/replay", null).body())
        .isEqualTo("{\"replayed\":0}");
    assertThat(admin.send("POST", path + "/dead-letters/3/replay", null).status()).isEqualTo(404);
    assertThat(admin.send("POST", path + "/test", null).json().path("good").asBoolean()).isFalse();
    assertThat(admin.send("DELETE", path, null).status()).isEqualTo(204);
    assertThat(admin.send("GET", path, null).status()).isEqualTo(404);
    assertThat(admin.send("GET", "forwarding/targets", null).json().path("targets")).isEmpty();
    assertThat(admin.send("POST", "forwarding/targets", TARGET).status()).isEqualTo(201);
  }

  @Test
  void noAnswerShouldShowASecret() {
    Answer made = admin.send("POST", "forwarding/targets", TARGET);
    Answer listed = admin.send("GET", "forwarding/targets", null);

    assertThat(made.body() + listed.body()).contains("\"credential\":\"basic\"");
    assertThat(made.body() + listed.body()).doesNotContain("very-secret");
  }

  @Test
  void aCredentialShouldNotFollowTheUrlToAnotherHost() {
    Answer made = admin.send("POST", "forwarding/targets", TARGET);
    String path = "forwarding/targets/" + made.json().path("id").asText();

    assertThat(admin.send("PATCH", path, "{\"url\": \"https://127.0.0.2/xapi\"}").status())
        .isEqualTo(400);
    assertThat(admin.send("PATCH", path, "{\"url\": \"https://127.0.0.1/other\"}").status())
        .isEqualTo(200);
  }

  @Test
  void twoTargetsShouldNotHaveOneName() {
    admin.send("POST", "forwarding/targets", TARGET);

    assertThat(admin.send("POST", "forwarding/targets", TARGET).status()).isEqualTo(409);
  }

  @Test
  void anotherTenantShouldNotSeeTheTarget() {
    Answer made = admin.send("POST", "forwarding/targets", TARGET);
    Client stranger = ENDPOINT.newClient(Scope.ALL);
    String path = "forwarding/targets/" + made.json().path("id").asText();

    assertThat(stranger.send("GET", path, null).status()).isEqualTo(404);
    assertThat(stranger.send("DELETE", path, null).status()).isEqualTo(404);
    assertThat(stranger.send("GET", "forwarding/targets", null).json().path("targets")).isEmpty();
  }

  @Test
  void aKeyWithoutTheScopeAllShouldBeRefused() {
    Client reader = ENDPOINT.newClient(Scope.ALL_READ, Scope.STATEMENTS_WRITE);

    assertThat(reader.send("GET", "forwarding/targets", null).status()).isEqualTo(403);
    assertThat(reader.send("POST", "forwarding/targets", TARGET).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | array",
        "7 | no JSON object",
        "{ | JSON",
        "{'name':'a'} | /kind",
        "{'kind':'lrs','name':''} | /name",
        "{'kind':'lrs','name':'a','url':'ftp://a/'} | /url",
        "{'kind':'lrs','name':'a','url':'https://u:p@a/'} | /url",
        "{'kind':'lrs','name':'a','url':'https://a b/'} | /url",
        "{'kind':'lrs','name':'a','url':'https://a','version':'9'} | /version",
        "{'kind':'lrs','name':'a','url':'https://a','batchSize':0} | /batchSize",
        "{'kind':'lrs','name':'a','url':'https://a','filter':{'verb':'x'}} | /filter/verb",
        "{'kind':'lrs','name':'a','url':'https://a','filter':{'agent':{}}} | /filter/agent",
        "{'kind':'lrs','name':'a','url':'https://a','from':'soon'} | /from",
        "{'kind':'lrs','name':'a','url':'https://a','colour':1} | /colour",
        "{'kind':'lrs','name':'a','url':'https://a','credential':{'x':1}} | /credential",
        "{'kind':'webhook','name':'a','url':'https://a'} | /credential",
        "{'kind':'webhook','name':'a','url':'https://a','credential':{'signature':{'secret':'s'}}} | openssl"
      })
  void whatDoesNotFitShouldBeNamed(String body, String named) {
    Answer refused = admin.send("POST", "forwarding/targets", body.replace('\'', '"'));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains(named);
  }
}
