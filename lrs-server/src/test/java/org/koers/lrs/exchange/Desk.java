package org.koers.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.koers.lrs.accesslog.store.JdbcAccessLog;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.exchange.store.JdbcExchanges;
import org.koers.lrs.exchange.store.JdbcTicketUses;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;
import org.koers.lrs.test.StatementText;

/** The exchange beside the endpoint that takes its credentials, with a clock that tests move. */
final class Desk implements AutoCloseable {

  static final String LMS = "https://lms.example.org";
  static final String COURSE = "https://koers.example/activities/privacy";
  static final String UNVERIFIED = "\"https://w3id.org/koers/unverified\":true";

  final Endpoint endpoint = new Endpoint();
  final JdbcExchanges exchanges = new JdbcExchanges(new Database(endpoint.database().owner()));
  final MovedClock clock = new MovedClock();

  Desk() {
    Database app = new Database(endpoint.database().app());
    LaunchDesk desk =
        LaunchDesk.of(
            new JdbcExchanges(app),
            new JdbcTicketUses(app),
            new JdbcAccessLog(app),
            clock,
            new LaunchSigner(Secrets.generate()));
    ExchangeResource resource = new ExchangeResource();
    resource.use(desk.exchanging(), desk.tickets());
    endpoint.taking(desk.authentication()).servingAt("/exchange/", resource);
  }

  /** Goes on from now by as much as a test says. */
  static final class MovedClock extends Clock {
    private Duration moved = Duration.ZERO;

    void move(Duration by) {
      moved = moved.plus(by);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(moved);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  Tenant tenant(String name) {
    try {
      return new CredentialIssuer(endpoint.database().owner()).ensureTenant(name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** An address of the tenant acme for pages of {@link #LMS}. */
  String address(boolean unverified) {
    return exchanges.create(tenant("acme"), terms(unverified, Duration.ofDays(30)), "test");
  }

  static ExchangeTerms terms(boolean unverified, Duration lasts) {
    return new ExchangeTerms(
        "", Set.of(new Origin(LMS)), Set.of(), unverified, Instant.now().plus(lasts));
  }

  static String launch(String more) {
    return launch("4711", more);
  }

  /**
   * The body of a page.
   *
   * @param more further members, with a comma before them
   */
  static String launch(String name, String more) {
    return """
        {"activity": "%s", "part": "%s/sco/lesson",
         "learner": {"homePage": "%s", "name": "%s"}%s}"""
        .formatted(COURSE, COURSE, LMS, name, more);
  }

  Endpoint.Client page() {
    return endpoint.newClient("pages", Scope.STATE).with("Authorization", null).with("Origin", LMS);
  }

  Answer ask(String key, String body) {
    return page().at("/exchange/").send("POST", key, body);
  }

  /** A ticket for the learner 4711, of a key of acme. */
  String ticket(String key) {
    Answer made =
        endpoint
            .newClient("acme", Scope.STATEMENTS_WRITE)
            .at("/exchange/")
            .send("POST", key + "/tickets", launch(""));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().path("ticket").asText();
  }

  Answer askWithTicket(String key, String ticket) {
    return ask(key, launch(",\"ticket\":\"" + ticket + "\""));
  }

  /** One who sends with what the exchange answered. */
  Endpoint.Client sender(JsonNode granted) {
    return page()
        .with("Authorization", granted.path("authorization").asText())
        .with("X-Experience-API-Version", "1.0.3");
  }

  /** A statement of the launch. */
  static StatementText told(JsonNode granted, String extensions) {
    return aStatement()
        .byActor(granted.path("actor").toString())
        .on(COURSE + "/sco/lesson")
        .with(
            "\"context\":{\"registration\":\"%s\",\"extensions\":{%s}}"
                .formatted(granted.path("registration").asText(), extensions));
  }

  /** As it is stored; missing if it is not. */
  JsonNode stored(UUID id) {
    Answer found = endpoint.newClient("acme", Scope.ALL).get("statementId", id.toString());
    return found.status() == 200
        ? found.json()
        : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
