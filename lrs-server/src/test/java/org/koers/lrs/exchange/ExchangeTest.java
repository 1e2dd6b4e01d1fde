package org.koers.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.exchange.Desk.COURSE;
import static org.koers.lrs.exchange.Desk.LMS;
import static org.koers.lrs.exchange.Desk.UNVERIFIED;
import static org.koers.lrs.exchange.Desk.launch;
import static org.koers.lrs.exchange.Desk.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.HomePage;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.database.Database;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.test.StatementText;

/** What a page gets for its launch, and what becomes of the statements. */
class ExchangeTest {

  private final Desk desk = new Desk();

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void aTicketShouldMakeALaunchVerified() {
    String key = desk.address(false);
    JsonNode granted = desk.askWithTicket(key, desk.ticket(key)).json();
    StatementText statement = told(granted, "");
    Answer sent = desk.sender(granted).post("[" + statement.json() + "]");

    assertThat(granted.path("verified").asBoolean()).isTrue();
    assertThat(granted.path("expiresIn").asInt()).isBetween(3590, 3600);
    assertThat(granted.path("endpoint").asText()).isEqualTo("http://localhost:8080/xapi/");
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    assertThat(sent.header("Access-Control-Allow-Origin")).isEqualTo(LMS);
    assertThat(desk.stored(statement.uuid()).at("/authority/account/name").asText())
        .isEqualTo("exchange/" + key);
  }

  @Test
  void withoutATicketTheServerShouldSeeToTheMark() {
    String key = desk.address(true);
    JsonNode granted = desk.ask(key, launch("")).json();
    assertThat(granted.path("verified").asBoolean(true)).isFalse();
    assertThat(granted.at("/actor/account/name").asText()).isEqualTo("4711");

    for (String without :
        List.of("", UNVERIFIED.replace("true", "false"), UNVERIFIED.replace("true", "\"true\""))) {
      StatementText unmarked = told(granted, without);
      Answer refused = desk.sender(granted).post(unmarked.json());
      assertThat(refused.status()).as(without).isEqualTo(403);
      assertThat(refused.body()).contains("KOERS-0115", "/context/extensions");
      assertThat(desk.stored(unmarked.uuid()).isMissingNode()).isTrue();
    }

    StatementText marked = told(granted, UNVERIFIED);
    assertThat(desk.sender(granted).post(marked.json()).status()).isEqualTo(200);
    assertThat(desk.stored(marked.uuid()).at("/authority/account/name").asText())
        .isEqualTo("exchange/" + key + "/unverified");
  }

  @Test
  void anAddressIsOnlyWhatSomebodyMadeAndForTicketsOnlyUnlessItSaysSo() {
    assertThat(desk.ask("never-made", launch("")).status()).isEqualTo(404);
    Answer refused = desk.ask(desk.address(false), launch(""));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("KOERS-0143", "ticket");
  }

  @Test
  void theSameLaunchAskedTwiceShouldGoOnInItsRegistration() {
    String key = desk.address(true);
    String ticket = desk.ticket(key);
    assertThat(registration(desk.askWithTicket(key, ticket)))
        .isEqualTo(registration(desk.askWithTicket(key, ticket)));
    String unverified = registration(desk.ask(key, launch("")));
    assertThat(UUID.fromString(unverified).version()).isEqualTo(4);
    assertThat(registration(desk.ask(key, launch("")))).isEqualTo(unverified);
    assertThat(registration(desk.ask(key, launch("4712", "")))).isNotEqualTo(unverified);
  }

  @Test
  void aCredentialShouldEndAndTheNextOneShouldGoOn() {
    String key = desk.address(true);
    JsonNode verified = desk.askWithTicket(key, desk.ticket(key)).json();
    JsonNode unverified = desk.ask(key, launch("")).json();
    desk.clock.move(Duration.ofMinutes(61));

    Answer ended = desk.sender(verified).post(told(verified, "").json());
    assertThat(ended.status()).isEqualTo(401);
    assertThat(ended.body()).contains("KOERS-0144");

    for (JsonNode before : List.of(verified, unverified)) {
      JsonNode next = desk.ask(key, launch(before(before))).json();
      assertThat(next.path("registration")).isEqualTo(before.path("registration"));
      assertThat(next.path("verified")).isEqualTo(before.path("verified"));
      assertThat(desk.sender(next).post(told(next, UNVERIFIED).json()).status()).isEqualTo(200);
    }
    desk.clock.move(Duration.ofHours(11));
    assertThat(desk.ask(key, launch(before(verified))).json().path("verified").asBoolean(true))
        .as("a launch does not go on for ever")
        .isFalse();
  }

  private static String before(JsonNode granted) {
    return ",\"before\":\"" + granted.path("authorization").asText() + "\"";
  }

  private static String registration(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("registration").asText();
  }

  @Test
  void theLmsShouldChooseTheRegistrationOfATicket() {
    String key = desk.address(false);
    String registration = UUID.randomUUID().toString();
    Endpoint.Client lms = desk.endpoint.newClient("acme", Scope.ALL).at("/exchange/");
    String body = launch(",\"registration\":\"" + registration + "\"");
    for (int day = 1; day <= 2; day++) {
      JsonNode made = lms.send("POST", key + "/tickets", body).json();
      assertThat(made.path("parameter").asText()).startsWith("koers-launch=ey");
      assertThat(registration(desk.askWithTicket(key, made.path("ticket").asText())))
          .isEqualTo(registration);
      desk.clock.move(Duration.ofDays(1));
    }
  }

  @Test
  void whatIsDoneShouldBeInTheAccessLog() {
    String key = desk.address(false);
    desk.ticket(key);
    desk.exchanges.disable(desk.tenant("acme"), key, "test");
    AccessLog log = new JdbcAccessLog(new Database(desk.endpoint.database().app()));
    assertThat(log.page(desk.tenant("acme").id(), AccessLog.NEWEST, 10))
        .extracting(one -> one.entry().what())
        .contains("exchange.created", "exchange.ticket", "exchange.disabled");
  }

  @Test
  void nobodyShouldNameALearnerOfKoersWithoutATicket() {
    String key =
        desk.exchanges.create(
            desk.tenant("acme"),
            new ExchangeTerms(
                "",
                Desk.terms(true, Duration.ofDays(1)).origins(),
                java.util.Set.of(LMS, HomePage.current()),
                true,
                java.time.Instant.now().plus(Duration.ofDays(1))),
            "test");
    String own =
        launch("").replace("\"homePage\": \"" + LMS, "\"homePage\": \"" + HomePage.current());
    assertThat(own).contains(HomePage.current());
    assertThat(desk.ask(key, own).status()).isEqualTo(403);
    assertThat(desk.ask(key, launch("")).status()).isEqualTo(200);
    String other =
        launch("").replace("\"homePage\": \"" + LMS, "\"homePage\": \"https://o.example");
    assertThat(desk.ask(key, other).status()).isEqualTo(403);
  }

  @Test
  void anObjectBesideTheCourseShouldNotPassForAPartOfIt() {
    String key = desk.address(false);
    JsonNode granted = desk.askWithTicket(key, desk.ticket(key)).json();
    assertThat(desk.sender(granted).post(told(granted, "").on(COURSE).json()).status())
        .isEqualTo(200);
    assertThat(desk.sender(granted).post(told(granted, "").on(COURSE + "-2").json()).status())
        .isEqualTo(403);
  }
}
