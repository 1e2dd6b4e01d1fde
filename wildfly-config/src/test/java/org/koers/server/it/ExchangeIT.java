package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.server.it.ExchangeAddress.launch;
import static org.koers.server.it.ExchangeAddress.verbs;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.instrument.InstrumentSettings;
import org.koers.packager.instrument.Instrumentation;
import org.koers.packager.intake.PackageReader;

/**
 * An instrumented SCORM 1.2 course in another LMS and a real Chromium, from its launch into the
 * store.
 */
class ExchangeIT {
  private static final String COURSE = "https://courses.example.org/breach";
  private static final String UNVERIFIED = "https://w3id.org/koers/unverified";

  private static final String NONE_OF_THEM =
      XapiClient.encoded("not context.extensions[\"" + UNVERIFIED + "\"] exists");

  @TempDir static Path folder;
  private static RunningKoers koers;
  private static ForeignLms lms;
  private static ExchangeAddress exchange;
  private static CourseInBrowser browser;

  @BeforeAll
  static void instrument() {
    koers = OneServerForAll.koers();
    lms = new ForeignLms();
    exchange = ExchangeAddress.make(koers, "instrumented", lms.origin(), "--unverified");
    lms.having("course", instrumented(exchange, folder));
    browser = new CourseInBrowser();
  }

  /** The demo's course with the script in it. */
  static Path instrumented(ExchangeAddress exchange, Path folder) {
    Path zip = folder.resolve("instrumented.zip");
    Instrumentation.plan(
            PackageReader.read(CourseInBrowser.zip()),
            new InstrumentSettings(
                URI.create(exchange.url()),
                Optional.of(COURSE),
                Optional.empty(),
                Optional.empty()))
        .write(zip, true);
    return zip;
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      lms.close();
    }
  }

  private static void play(Page page) {
    CourseInBrowser.answerAll(page.frameLocator("#content"));
    CourseInBrowser.finish(page.frameLocator("#content"));
  }

  @Test
  void withATicketOfTheLmsTheStatementsShouldBeVerified() {
    JsonNode ticket = exchange.ticket(COURSE, "https://people.example.org", "p-17");
    Page page = browser.page();
    page.navigate(lms.page("course", "kim-7") + "?" + ticket.path("parameter").asText());
    play(page);
    List<JsonNode> told = exchange.told(ticket.path("registration").asText(), "terminated");

    assertThat(verbs(told))
        .containsExactly(
            "initialized",
            "responded",
            "responded",
            "responded",
            "responded",
            "scored",
            "completed",
            "passed",
            "terminated");
    assertThat(told)
        .allSatisfy(
            s -> {
              assertThat(s.at("/actor/account/name").asText()).isEqualTo("p-17");
              assertThat(s.at("/authority/account/name").asText())
                  .isEqualTo("exchange/" + exchange.key());
              assertThat(s.at("/context/extensions").isMissingNode()).isTrue();
            });
    page.reload();
    page.frameLocator("#content").locator("h1").waitFor();
    for (int i = 0; i < 100 && exchange.told(registration(told)).size() < 10; i++) {
      page.waitForTimeout(100);
    }
    assertThat(verbs(exchange.told(registration(told)))).hasSize(10).endsWith("initialized");
    page.context().close();
  }

  private static String registration(List<JsonNode> told) {
    return told.getFirst().at("/context/registration").asText();
  }

  @Test
  void withoutATicketTheStatementsShouldBeUnverifiedAndVouchedForByNobodyElse() {
    Page page = browser.page();
    page.navigate(lms.page("course", "jo-8"));
    play(page);
    String registration =
        XapiClient.json(exchange.ask(lms.origin(), launch(COURSE, lms.origin(), "jo-8", "")))
            .path("registration")
            .asText();
    List<JsonNode> told = exchange.told(registration, "terminated");

    assertThat(verbs(told)).startsWith("initialized", "responded").contains("passed").hasSize(9);
    assertThat(told)
        .allSatisfy(
            s -> {
              assertThat(s.at("/actor/account/homePage").asText()).isEqualTo(lms.origin());
              assertThat(s.at("/actor/account/name").asText()).isEqualTo("jo-8");
              assertThat(s.at("/authority/account/name").asText())
                  .isEqualTo("exchange/" + exchange.key() + "/unverified");
              assertThat(s.at("/context/extensions").path(UNVERIFIED).asBoolean()).isTrue();
            });
    assertThat(found("", registration)).hasSize(9);
    assertThat(found("&filter=" + NONE_OF_THEM, registration)).isEmpty();
    page.context().close();
  }

  private static JsonNode found(String filter, String registration) {
    String ofThis = XapiClient.encoded("context.registration = " + registration);
    return XapiClient.json(exchange.lrs().get("/api/statements?filter=" + ofThis + filter))
        .path("statements");
  }

  @Test
  void aPageOfAnotherOriginShouldGetNothingAndItsCourseShouldPlayOn() {
    try (ForeignLms other = new ForeignLms().having("course", instrumented(exchange, folder))) {
      JsonNode ticket = exchange.ticket(COURSE, "https://people.example.org", "stolen");
      Page page = browser.page();
      page.navigate(other.page("course", "eve") + "?" + ticket.path("parameter").asText());
      play(page);
      assertThat(page.evaluate("cmi['cmi.core.lesson_status']")).isEqualTo("passed");
      page.waitForTimeout(2_000);
      assertThat(exchange.told(ticket.path("registration").asText())).isEmpty();
      assertThat(exchange.preflight(other.origin()).statusCode()).isEqualTo(403);
      assertThat(
              exchange
                  .ask(
                      other.origin(),
                      launch(
                          COURSE,
                          "x:y",
                          "eve",
                          ",\"ticket\":\"" + ticket.path("ticket").asText() + "\""))
                  .body())
          .contains("KOERS-0114");
      page.context().close();
    }
  }

  @Test
  void theCredentialShouldWriteItsLaunchAndNothingElse() {
    JsonNode granted =
        XapiClient.json(exchange.ask(lms.origin(), launch(COURSE, lms.origin(), "max", "")));
    String registration = granted.path("registration").asText();
    String right = statement(lms.origin(), "max", COURSE, registration);
    assertThat(sent(granted, right)).isEqualTo(200);
    assertThat(sent(granted, right.replace("max", "boss"))).as("another actor").isEqualTo(403);
    assertThat(sent(granted, right.replace(registration, UUID.randomUUID().toString())))
        .as("another registration")
        .isEqualTo(403);
    assertThat(sent(granted, right.replace(COURSE, COURSE + "-2")))
        .as("another course")
        .isEqualTo(403);
    assertThat(sent(granted, right.replace(UNVERIFIED, "https://x.example/ok")))
        .as("without the mark")
        .isEqualTo(403);
    for (String path :
        List.of(
            "statements",
            "activities/state?activityId=https://x.example/a&agent=%7B%22mbox%22:%22mailto:a@x.example%22%7D",
            "/api/statements",
            "/api/export")) {
      HttpRequest.Builder read = request(granted, path).GET();
      assertThat(ExchangeAddress.send(read).statusCode()).as(path).isEqualTo(403);
    }
    HttpRequest.Builder ticket =
        request(granted, "/exchange/" + exchange.key() + "/tickets")
            .POST(BodyPublishers.ofString(launch(COURSE, lms.origin(), "boss", "")));
    assertThat(ExchangeAddress.send(ticket).statusCode()).as("a ticket").isEqualTo(403);
  }

  private static String statement(
      String homePage, String learner, String object, String registration) {
    return """
        {"actor":{"account":{"homePage":"%s","name":"%s"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
         "object":{"id":"%s"},"context":{"registration":"%s","extensions":{"%s":true}}}"""
        .formatted(homePage, learner, object, registration, UNVERIFIED);
  }

  private static int sent(JsonNode granted, String statement) {
    return ExchangeAddress.send(
            request(granted, "statements").POST(BodyPublishers.ofString(statement)))
        .statusCode();
  }

  private static HttpRequest.Builder request(JsonNode granted, String path) {
    return HttpRequest.newBuilder(URI.create(granted.path("endpoint").asText()).resolve(path))
        .header("Authorization", granted.path("authorization").asText())
        .header("Content-Type", "application/json")
        .header("X-Experience-API-Version", "1.0.3");
  }

  @Test
  void theCommandLineShouldListAndDisable() {
    ExchangeAddress listed = ExchangeAddress.make(koers, "listed-exchange", lms.origin());
    assertThat(list("listed-exchange"))
        .contains("/exchange/" + listed.key() + "  works  with tickets only", lms.origin());
    assertThat(
            KoersCommand.run(
                    koers.data(),
                    "exchange",
                    "--tenant",
                    "listed-exchange",
                    "--disable",
                    listed.key())
                .code())
        .isZero();
    assertThat(list("listed-exchange")).contains("disabled");
    assertThat(KoersCommand.run(koers.data(), "exchange", "--tenant", "listed-exchange").err())
        .contains("No origin is named");
  }

  private static String list(String tenant) {
    return KoersCommand.run(koers.data(), "exchange", "--tenant", tenant, "--list").out();
  }
}
