package org.koers.lrs.evidence.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.evidence.person.PersonTools;
import org.koers.lrs.evidence.person.store.JdbcPersonStore;
import org.koers.lrs.evidence.retention.store.JdbcRetentionStore;
import org.koers.lrs.forwarding.store.JdbcDeliveredCopies;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.attachment.store.JdbcAttachmentStore;
import org.koers.lrs.statement.store.JdbcStatementEraser;
import org.koers.lrs.test.StatementText;

/** Three years after what is stored. */
class RetentionTest {

  private static final String ONBOARDING = "https://example.org/onboarding";
  private static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";

  private static final String AGENT =
      URLEncoder.encode("{\"mbox\":\"mailto:bob@example.org\"}", UTF_8);

  private final Endpoint endpoint = new Endpoint();
  private final Database database = new Database(endpoint.database().app());
  private final JdbcRetentionStore store = new JdbcRetentionStore(database);
  private final Endpoint.Client client = endpoint.newClient(Scope.ALL);

  RetentionTest() {
    var eraser = new JdbcStatementEraser(database);
    RetentionResource resource = new RetentionResource();
    resource.use(
        new Retention(
            store,
            new PersonTools(
                new JdbcPersonStore(database, eraser),
                eraser,
                new JdbcAttachmentStore(database),
                new JdbcDeliveredCopies(database),
                Duration.ZERO),
            new JdbcAccessLog(database),
            Clock.offset(Clock.systemUTC(), Duration.ofDays(3 * 365))));
    endpoint.serving(resource);
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void aRuleShouldRemoveWhatIsOlderAndLeaveWhatAnotherKeeps() {
    StatementText old = aStatement().on(ONBOARDING);
    StatementText inContext =
        aStatement()
            .with(
                "\"context\":{\"contextActivities\":{\"category\":[{\"id\":\""
                    + ONBOARDING
                    + "\"}]}}");
    StatementText certificate = aStatement().did(PASSED).on(ONBOARDING);
    StatementText other = aStatement();
    for (StatementText text : List.of(old, inContext, certificate, other)) {
      client.post(text.json());
    }
    long rule =
        add(
            "{\"name\":\"onboarding\",\"kind\":\"remove\",\"activity\":\""
                + ONBOARDING
                + "\",\"period\":\"P2Y\"}");
    add(
        "{\"name\":\"certificates\",\"kind\":\"keep\",\"verb\":\""
            + PASSED
            + "\",\"period\":\"P7Y\"}");
    add("{\"name\":\"never met\",\"kind\":\"keep\",\"verb\":\"https://example.org/never\"}");

    assertThat(rules().path("rules").path(0).path("wouldRemove").asLong()).isEqualTo(2);
    Endpoint.Answer run = client.send("POST", "retention/" + rule + "/run", null);

    assertThat(run.body()).isEqualTo("{\"removed\":2}");
    assertThat(client.get("statementId", old.id()).status()).isEqualTo(404);
    assertThat(client.get("statementId", inContext.id()).status()).isEqualTo(404);
    assertThat(client.get("statementId", certificate.id()).status()).isEqualTo(200);
    assertThat(client.get("statementId", other.id()).status()).isEqualTo(200);
    assertThat(rules().path("runs").path(0).path("removed").asLong()).isEqualTo(2);
    assertThat(client.send("POST", "retention/" + rule + "/run", null).body())
        .isEqualTo("{\"removed\":0}");
  }

  @Test
  void whatIsYoungerThanThePeriodShouldStay() {
    client.post(aStatement().on(ONBOARDING).json());
    long rule =
        add(
            "{\"name\":\"onboarding\",\"kind\":\"remove\",\"activity\":\""
                + ONBOARDING
                + "\",\"period\":\"P4Y\"}");

    assertThat(client.send("POST", "retention/" + rule + "/run", null).body())
        .isEqualTo("{\"removed\":0}");
  }

  @Test
  void aRuleShouldRunByItselfOnlyOnceEnabled() {
    long rule =
        add("{\"name\":\"n\",\"kind\":\"remove\",\"verb\":\"" + PASSED + "\",\"period\":\"P1D\"}");

    assertThat(store.due(1)).isEmpty();
    assertThat(client.send("POST", "retention/" + rule + "/enable", null).status()).isEqualTo(204);
    assertThat(store.due(1)).containsExactly(rule);
    assertThat(store.due(1)).as("given to one node only").isEmpty();
  }

  @Test
  void anotherTenantsRulesShouldNotBeSeenNorRun() {
    long rule =
        add("{\"name\":\"n\",\"kind\":\"remove\",\"verb\":\"" + PASSED + "\",\"period\":\"P1D\"}");
    Endpoint.Client other = endpoint.newClient(Scope.ALL);

    assertThat(other.send("GET", "retention", null).json().path("rules")).isEmpty();
    for (String action : List.of("/run", "/enable", "/disable")) {
      assertThat(other.send("POST", "retention/" + rule + action, null).status()).isEqualTo(404);
    }
    assertThat(other.send("DELETE", "retention/" + rule, null).status()).isEqualTo(404);
    assertThat(client.send("DELETE", "retention/" + rule, null).status()).isEqualTo(204);
  }

  @Test
  void aRuleAboutDocumentsShouldRemoveThoseNotUpdatedSinceAndNoStatement() {
    put("activities/state?agent=" + AGENT + "&activityId=" + ONBOARDING + "&stateId=page");
    put("activities/state?agent=" + AGENT + "&activityId=" + ONBOARDING + "&stateId=kept");
    put("activities/state?agent=" + AGENT + "&activityId=https://example.org/x&stateId=page");
    put("activities/profile?activityId=" + ONBOARDING + "&profileId=page");
    put("agents/profile?agent=" + AGENT + "&profileId=page");
    client.at("/xapi/").post(aStatement().on(ONBOARDING).json());
    long rule =
        add(
            "{\"name\":\"pages\",\"kind\":\"remove\",\"about\":[\"state\",\"activity_profile\"],\"activity\":\""
                + ONBOARDING
                + "\",\"period\":\"P2Y\"}");
    add("{\"name\":\"k\",\"kind\":\"keep\",\"about\":[\"state\"],\"document\":\"kept\"}");
    long young =
        add(
            "{\"name\":\"young\",\"kind\":\"remove\",\"about\":[\"agent_profile\"],\"document\":\"page\",\"period\":\"P4Y\"}");

    JsonNode preview = rules().path("rules").path(0);
    assertThat(preview.path("wouldRemove").asLong()).isZero();
    assertThat(preview.path("wouldRemoveDocuments").asLong()).isEqualTo(2);
    assertThat(preview.path("about").toString()).isEqualTo("[\"state\",\"activity_profile\"]");
    assertThat(client.send("POST", "retention/" + young + "/run", null).body())
        .isEqualTo("{\"removed\":0}");
    Endpoint.Answer run = client.send("POST", "retention/" + rule + "/run", null);

    assertThat(run.body()).isEqualTo("{\"removed\":0,\"removedDocuments\":2}");
    assertThat(rules().path("runs").path(0).path("removedDocuments").asLong()).isEqualTo(2);
    assertThat(documents()).containsExactly("1 kept", "1 page", "2 page");
    assertThat(
            client
                .get("verb", "http://adlnet.gov/expapi/verbs/completed")
                .json()
                .path("statements"))
        .hasSize(1);
  }

  @Test
  void aRuleAboutStatementsShouldLeaveDocumentsAndProtectNone() {
    put("activities/state?agent=" + AGENT + "&activityId=" + ONBOARDING + "&stateId=page");
    String purpose = "\"activity\":\"" + ONBOARDING + "\"";
    long old = add("{\"name\":\"s\",\"kind\":\"remove\"," + purpose + ",\"period\":\"P2Y\"}");
    add("{\"name\":\"k\",\"kind\":\"keep\"," + purpose + "}");
    long both =
        add(
            "{\"name\":\"b\",\"kind\":\"remove\",\"about\":[\"statements\",\"state\"],"
                + purpose
                + ",\"period\":\"P2Y\"}");
    client.at("/xapi/").post(aStatement().on(ONBOARDING).json());

    assertThat(client.send("POST", "retention/" + old + "/run", null).body())
        .isEqualTo("{\"removed\":0}");
    assertThat(documents()).hasSize(1);
    assertThat(client.send("POST", "retention/" + both + "/run", null).body())
        .isEqualTo("{\"removed\":0,\"removedDocuments\":1}");
  }

  @Test
  void aPurposeThatDocumentsCannotHaveShouldBeRefusedWithTheCure() {
    String rule = "{\"name\":\"n\",\"kind\":\"remove\",\"period\":\"P2Y\",";
    String verb = "\"verb\":\"" + PASSED + "\"";
    String activity = "\"activity\":\"" + ONBOARDING + "\"";
    refused(rule + "\"about\":[\"state\"]," + verb + "}", "Documents have no");
    refused(rule + "\"document\":\"page\"}", "Statements have no");
    refused(rule + "\"about\":[\"agent_profile\"]," + activity + "}", "a rule of its own");
    refused(rule + "\"about\":[\"state\"]}", "needs a purpose");
    refused(rule + "\"about\":[\"files\"]," + activity + "}", "Known: ");
    refused(rule + "\"about\":\"state\"," + activity + "}", "is an array");
    refused(rule + "\"about\":[]," + activity + "}", "is an array");
    refused(rule + "\"about\":[\"state\"],\"document\":7}", "stateId or profileId");
  }

  private void refused(String rule, String why) {
    Endpoint.Answer answer = client.at("/xapi/").send("POST", "retention", rule);
    assertThat(answer.status()).as(rule).isEqualTo(400);
    assertThat(answer.body()).contains(why);
  }

  private void put(String address) {
    Endpoint.Answer answer =
        client.at("/xapi/").with("If-None-Match", "*").send("PUT", address, "x");
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private List<String> documents() {
    return database.inTransaction(
        1,
        connection ->
            new Sql("select kind || ' ' || name from lrs.document order by 1")
                .list(connection, row -> row.getString(1)));
  }

  @Test
  void aRuleThatIsNoneShouldBeRefused() {
    for (String body :
        List.of(
            "",
            "[]",
            "{\"name\":\"n\",\"kind\":\"remove\",\"period\":\"P2Y\"}",
            "{\"name\":\"n\",\"kind\":\"remove\",\"verb\":\"" + PASSED + "\"}",
            "{\"name\":\"n\",\"kind\":\"remove\",\"verb\":\"" + PASSED + "\",\"period\":\"P-2Y\"}",
            "{\"name\":\"n\",\"kind\":\"remove\",\"verb\":\""
                + PASSED
                + "\",\"period\":\"two years\"}",
            "{\"name\":\"n\",\"kind\":\"burn\",\"verb\":\"" + PASSED + "\"}",
            "{\"name\":\"n\",\"kind\":\"keep\",\"verb\":\"passed\"}")) {
      assertThat(client.send("POST", "retention", body).status()).as(body).isEqualTo(400);
    }
    assertThat(endpoint.newClient(Scope.ALL_READ).send("GET", "retention", null).status())
        .isEqualTo(403);
  }

  private long add(String rule) {
    Endpoint.Answer answer = client.send("POST", "retention", rule);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("id").asLong();
  }

  private JsonNode rules() {
    return client.send("GET", "retention", null).json();
  }
}
