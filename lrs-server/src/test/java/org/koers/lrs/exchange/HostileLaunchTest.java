package org.koers.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.exchange.Desk.COURSE;
import static org.koers.lrs.exchange.Desk.LMS;
import static org.koers.lrs.exchange.Desk.UNVERIFIED;
import static org.koers.lrs.exchange.Desk.launch;
import static org.koers.lrs.exchange.Desk.told;
import static org.koers.lrs.test.StatementText.aStatement;
import static org.koers.lrs.test.StatementText.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.test.StatementText;

/** What somebody can try who sits at the browser, or has found an address, a ticket or both. */
class HostileLaunchTest {

  private static Desk desk;
  private static String key;
  private static JsonNode granted;

  @BeforeAll
  static void open() {
    desk = new Desk();
    key = desk.address(false);
    granted = desk.askWithTicket(key, desk.ticket(key)).json();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  static Stream<StatementText> ofAnotherLaunch() {
    StatementText right = told(granted, "");
    String registration = granted.path("registration").asText();
    return Stream.of(
        right.by("somebody-else"),
        right.byActor("{\"mbox\":\"mailto:4711@lms.example.org\"}"),
        right.byActor("{\"objectType\":\"Group\",\"member\":[" + granted.path("actor") + "]}"),
        right.on("https://koers.example/activities/another"),
        right.onObject(agent("somebody-else").replace("{\"acc", "{\"objectType\":\"Agent\",\"acc")),
        right.onObject(
            "{\"objectType\":\"SubStatement\",\"actor\":%s,\"verb\":{\"id\":\"http://x.example/v\"},\"object\":{\"id\":\"%s\"}}"
                .formatted(agent("somebody-else"), COURSE)),
        aStatement().byActor(right.actor()).on(COURSE).in(UUID.randomUUID()),
        aStatement().byActor(right.actor()).on(COURSE),
        aStatement()
            .byActor(right.actor())
            .on(COURSE)
            .with(
                "\"context\":{\"registration\":\"%s\",\"instructor\":%s}"
                    .formatted(registration, agent("boss"))),
        right.with(
            """
            "attachments":[{"usageType":"http://x.example/u","display":{"en":"x"},"contentType":"text/plain",
             "length":1,"sha2":"%s","fileUrl":"http://x.example/f"}]"""
                .formatted("a".repeat(64))));
  }

  @ParameterizedTest
  @MethodSource("ofAnotherLaunch")
  void anythingButTheLaunchShouldBeRefused(StatementText statement) {
    Endpoint.Client sender = desk.sender(granted);
    Answer alone = sender.post(statement.json());
    assertThat(alone.status()).as(alone.body()).isEqualTo(403);
    assertThat(alone.body()).contains("KOERS-0115");
    StatementText right = told(granted, "");
    assertThat(sender.post("[" + right.json() + "," + statement.json() + "]").body())
        .contains("KOERS-0115", "\"/1/");
    assertThat(sender.put(statement.id(), statement.json()).status()).isEqualTo(403);
    assertThat(desk.stored(statement.uuid()).isMissingNode()).isTrue();
    assertThat(desk.stored(right.uuid()).isMissingNode()).isTrue();
  }

  @Test
  void aLaunchShouldVoidNothing() {
    StatementText others = aStatement();
    desk.endpoint.newClient("acme", Scope.ALL).post(others.json());
    StatementText voiding = told(granted, "").voiding(others.uuid());
    assertThat(desk.sender(granted).post(voiding.json()).status()).isEqualTo(403);
    assertThat(desk.stored(others.uuid()).isMissingNode()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET statements?limit=1",
        "GET activities/state?activityId=https://x.example/a&agent=AGENT",
        "PUT activities/state?activityId=https://x.example/a&agent=AGENT&stateId=s",
        "DELETE activities/state?activityId=https://x.example/a&agent=AGENT",
        "GET agents/profile?agent=AGENT",
        "PUT activities/profile?activityId=https://x.example/a&profileId=p",
        "GET activities?activityId=https://x.example/a",
        "GET agents?agent=AGENT"
      })
  void theCredentialShouldReadNothingAndWriteNothingElse(String request) {
    String[] parts =
        request.replace("AGENT", "%7B%22mbox%22:%22mailto:a@x.example%22%7D").split(" ", 2);
    Answer answer = desk.sender(granted).with("If-None-Match", "*").send(parts[0], parts[1], "{}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
  }

  @Test
  void theCredentialShouldMakeNoTickets() {
    Answer answer =
        desk.sender(granted).at("/exchange/").send("POST", key + "/tickets", launch("boss", ""));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(
            desk.endpoint
                .newClient("acme", Scope.STATEMENTS_READ)
                .at("/exchange/")
                .send("POST", key + "/tickets", launch(""))
                .status())
        .isEqualTo(403);
    assertThat(
            desk.endpoint
                .newClient("other-tenant", Scope.ALL)
                .at("/exchange/")
                .send("POST", key + "/tickets", launch(""))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aTicketShouldBeOfUseToPagesOfOneOriginOnly() {
    try (Desk own = new Desk()) {
      String both =
          own.exchanges.create(
              own.tenant("acme"),
              new ExchangeTerms(
                  "",
                  java.util.Set.of(
                      new org.koers.lrs.authority.Origin(LMS),
                      new org.koers.lrs.authority.Origin("https://other.example")),
                  java.util.Set.of(),
                  false,
                  java.time.Instant.now().plus(Duration.ofDays(1))),
              "test");
      String ticket = own.ticket(both);
      String body = launch(",\"ticket\":\"" + ticket + "\"");
      assertThat(own.ask(both, body).status()).isEqualTo(200);
      Answer replayed =
          own.page()
              .with("Origin", "https://other.example")
              .at("/exchange/")
              .send("POST", both, body);
      assertThat(replayed.status()).isEqualTo(403);
      assertThat(replayed.body()).contains("another origin");
    }
  }

  @Test
  void aTicketShouldBeUsedInTimeAndNotForEver() {
    try (Desk own = new Desk()) {
      String address = own.address(false);
      String late = own.ticket(address);
      String used = own.ticket(address);
      own.askWithTicket(address, used);
      own.clock.move(Tickets.FIRST_USE.plusSeconds(1));
      assertThat(own.askWithTicket(address, late).status()).isEqualTo(403);
      assertThat(own.askWithTicket(address, used).status()).isEqualTo(200);
      own.clock.move(Exchanging.LONGEST_LAUNCH);
      assertThat(own.askWithTicket(address, used).status()).isEqualTo(403);
    }
  }

  @Test
  void aTicketThatIsUsedAgainAndAgainShouldStopWorking() {
    String ticket = desk.ticket(key);
    for (int i = 0; i < TicketUses.MOST; i++) {
      assertThat(desk.askWithTicket(key, ticket).status()).isEqualTo(200);
    }
    assertThat(desk.askWithTicket(key, ticket).status()).isEqualTo(403);
  }

  @Test
  void aTicketShouldOpenNothingBeyondItself() {
    String ticket = desk.ticket(key);
    String another = launch(",\"ticket\":\"" + ticket + "\"").replace(COURSE, COURSE + "-2");
    assertThat(desk.ask(key, another).body()).contains("another activity");
    assertThat(desk.askWithTicket(desk.address(false), ticket).status()).isEqualTo(403);
    JsonNode believed =
        desk.ask(key, launch("somebody-else", ",\"ticket\":\"" + ticket + "\"")).json();
    assertThat(believed.at("/actor/account/name").asText())
        .as("the ticket says who it is, not the page")
        .isEqualTo("4711");
  }

  @Test
  void nothingThatWasNotSignedHereAsWhatItIsShouldCount() {
    String ticket = desk.ticket(key);
    String credential = granted.path("authorization").asText().substring("Launch ".length());
    assertThat(desk.askWithTicket(key, credential).status()).as("as a ticket").isEqualTo(403);
    assertThat(sent("Launch " + ticket)).as("a ticket as a credential").isEqualTo(401);
    assertThat(sent("Launch " + withName(credential, "boss"))).isEqualTo(401);
    assertThat(sent("Launch " + unsigned(credential))).isEqualTo(401);
    assertThat(sent("Launch x.y.z")).isEqualTo(401);
    assertThat(sent("Launch ")).isEqualTo(401);
    LaunchSigner other = new LaunchSigner(Secrets.generate());
    Launch launch =
        new LaunchSigner(Secrets.generate())
            .read(LaunchSigner.Kind.CREDENTIAL, credential)
            .orElseGet(() -> forged(granted));
    assertThat(sent("Launch " + other.sign(LaunchSigner.Kind.CREDENTIAL, launch))).isEqualTo(401);
    assertThat(sent("Launch " + credential)).isEqualTo(200);
  }

  private static Launch forged(JsonNode of) {
    return new Launch(
        UUID.randomUUID(),
        key,
        new org.koers.lrs.authority.Bounds(
            new org.koers.lrs.xapi.Ifi.Account(new org.koers.lrs.xapi.Iri(LMS), "4711"),
            COURSE,
            UUID.fromString(of.path("registration").asText()),
            true),
        desk.clock.instant().plusSeconds(60),
        desk.clock.instant().plusSeconds(60));
  }

  private static int sent(String authorization) {
    return desk.sender(granted)
        .with("Authorization", authorization)
        .post(told(granted, "").json())
        .status();
  }

  private static String withName(String token, String name) {
    String[] parts = token.split("\\.", -1);
    String claims =
        new String(
            Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
    return parts[0] + "." + encoded(claims.replace("4711", name)) + "." + parts[2];
  }

  private static String unsigned(String token) {
    return encoded("{\"alg\":\"none\",\"typ\":\"koers-launch+jwt\"}")
        + "."
        + token.split("\\.", -1)[1]
        + ".";
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "null", "https://lms.example.org.evil.example", ""})
  void pagesOfOtherOriginsShouldGetNothing(String origin) {
    String body = launch(",\"ticket\":\"" + desk.ticket(key) + "\"");
    Answer answer =
        desk.page()
            .with("Origin", origin.isEmpty() ? null : origin)
            .at("/exchange/")
            .send("POST", key, body);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("KOERS-0114").doesNotContain("authorization");
    assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void whatWasGivenShouldEndWithTheAddress() {
    try (Desk own = new Desk()) {
      String open = own.address(true);
      JsonNode verified = own.askWithTicket(open, own.ticket(open)).json();
      JsonNode unverified = own.ask(open, launch("")).json();
      own.exchanges.change(own.tenant("acme"), open, Desk.terms(false, Duration.ofDays(1)), "test");
      own.clock.move(Duration.ofSeconds(11));
      assertThat(own.sender(unverified).post(told(unverified, UNVERIFIED).json()).status())
          .as("unverified ones are not taken any more")
          .isEqualTo(401);
      assertThat(own.sender(verified).post(told(verified, "").json()).status()).isEqualTo(200);
      own.exchanges.disable(own.tenant("acme"), open, "test");
      own.clock.move(Duration.ofSeconds(11));
      assertThat(own.sender(verified).post(told(verified, "").json()).status()).isEqualTo(401);
      assertThat(own.ask(open, launch("")).status()).isEqualTo(404);
      own.exchanges.enable(own.tenant("acme"), open, "test");
      assertThat(own.sender(verified).post(told(verified, "").json()).status()).isEqualTo(200);
      own.clock.move(Duration.ofDays(2));
      assertThat(own.askWithTicket(open, "x").status()).as("expired").isEqualTo(404);
    }
  }

  @Test
  void aTicketThatIsNotTakenShouldNotBeWorthMoreThanNone() {
    String open = desk.address(true);
    JsonNode answer = desk.askWithTicket(open, desk.ticket(key)).json();
    assertThat(answer.path("verified").asBoolean(true)).isFalse();
    assertThat(answer.path("ticketRefused").asText()).contains("not made for this address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "nonsense",
        "{}",
        "{\"activity\":\"no iri\",\"learner\":{\"homePage\":\"https://lms.example.org\",\"name\":\"a\"}}",
        "{\"activity\":\"https://x.example/a\",\"learner\":{\"homePage\":\"x\",\"name\":\"a\"}}",
        "{\"activity\":\"https://x.example/a\",\"learner\":{\"homePage\":\"https://x.example\",\"name\":\"\"}}",
        "{\"activity\":\"https://x.example/a\",\"learner\":{\"homePage\":\"https://x.example\",\"name\":\"\\u0000\"}}",
        "{\"activity\":\"https://x.example/a\",\"registration\":\"1-1-1-1-1\","
            + "\"learner\":{\"homePage\":\"https://x.example\",\"name\":\"a\"}}"
      })
  void aLaunchThatCannotBeReadShouldBeToldSo(String body) {
    assertThat(desk.ask(key, body).body()).contains("KOERS-0142");
  }

  @Test
  void muchAtOnceShouldBeRefused() {
    assertThat(desk.ask(key, launch(",\"x\":\"" + "x".repeat(40_000) + "\"")).status())
        .isEqualTo(413);
    String big =
        told(granted, "").with("\"result\":{\"response\":\"" + "x".repeat(300_000) + "\"}").json();
    assertThat(desk.sender(granted).post(big).status()).isEqualTo(413);
  }
}
