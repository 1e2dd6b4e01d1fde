package org.koers.packager.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.browser.TinyServer.Answer;
import org.koers.packager.browser.TinyServer.Request;
import org.koers.packager.instrument.InstrumentSettings;
import org.koers.packager.instrument.Instrumentation;
import org.koers.packager.intake.PackageReader;

/** Instrumented SCORM 1.2 packages, played below the API of an LMS in a real Chromium. */
class InstrumentedInBrowserTest {

  private static final String REGISTRATION = "8a9f4a3e-7c1d-4a53-9a94-2f6a1c7b5d10";

  private static Chromium chromium;

  @TempDir Path folder;
  private TinyServer server;

  @BeforeAll
  static void openTheBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void start() {
    server = TinyServer.start();
    server.on("/xapi/statements", request -> Answer.json(200, "[]"));
    server.on("/open/statements", request -> Answer.json(200, "[]"));
    server.on("/exchange", request -> Answer.json(200, credential()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String credential() {
    return """
        {"endpoint": "%s/xapi/", "authorization": "Bearer write-only-1", "registration": "%s",
         "actor": {"objectType": "Agent", "account": {"homePage": "https://koers.example.org", "name": "p-1"}},
         "expires": "2100-01-01T00:00:00Z"}"""
        .formatted(server.url(), REGISTRATION);
  }

  private void play(Path zip, String launch) {
    Path out = folder.resolve("instrumented.zip");
    InstrumentSettings settings =
        new InstrumentSettings(
            URI.create(server.url() + "/exchange"),
            Optional.of("https://koers.example.org/activities/course"),
            Optional.of(URI.create(server.url() + "/open")),
            Optional.empty());
    Instrumentation.plan(PackageReader.read(zip), settings).write(out, true);
    server.serving(out);
    ScormLms.at(server, launch);
  }

  private List<JsonNode> statements(String path) {
    List<JsonNode> statements = new ArrayList<>();
    for (Request request : server.requests()) {
      if (request.path().equals(path)) {
        request.json().forEach(statements::add);
      }
    }
    return statements;
  }

  private static List<String> verbs(List<JsonNode> statements) {
    return statements.stream().map(s -> s.at("/verb/id").asText().replaceFirst(".*/", "")).toList();
  }

  private void waitFor(Page page, String path, String verb) {
    for (int i = 0; i < 100 && !verbs(statements(path)).contains(verb); i++) {
      page.waitForTimeout(100);
    }
  }

  @Test
  void ourCourseShouldTellWhatItTellsTheLms() {
    play(DemoCourse.zip(folder), "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    DemoCourse.play(page.frameLocator("#content"), true);
    waitFor(page, "/xapi/statements", "terminated");
    List<JsonNode> told = statements("/xapi/statements");
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
              assertThat(UUID.fromString(s.path("id").asText())).isNotNull();
              assertThat(s.at("/actor/account/name").asText()).isEqualTo("p-1");
              assertThat(s.at("/context/registration").asText()).isEqualTo(REGISTRATION);
              assertThat(s.at("/context/contextActivities/category/0/id").asText())
                  .isEqualTo("https://w3id.org/xapi/scorm");
              assertThat(s.at("/context/extensions").isMissingNode()).isTrue();
            });
    JsonNode answer = told.get(1);
    assertThat(answer.at("/object/id").asText())
        .isEqualTo(
            "https://koers.example.org/activities/course/sco/lesson/interactions/leaked-key");
    assertThat(answer.at("/object/definition/interactionType").asText()).isEqualTo("choice");
    assertThat(answer.at("/object/definition/correctResponsesPattern/0").asText()).isEqualTo("b");
    assertThat(answer.at("/result/response").asText()).isEqualTo("b");
    assertThat(answer.at("/result/success").asBoolean()).isTrue();
    assertThat(told.get(7).at("/result/score/scaled").asDouble()).isEqualTo(1.0);
    assertThat(told.getLast().at("/result/duration").asText()).startsWith("PT");
    assertThat(page.evaluate("calls.filter(c => c === 'LMSFinish').length")).isEqualTo(1);
  }

  @Test
  void anIndependentRuntimeShouldPlayItAsBefore() {
    play(DemoCourse.zip(folder), "index.html");
    ScormLms.scormAgainAt(server, "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    DemoCourse.play(page.frameLocator("#content"), true);
    waitFor(page, "/xapi/statements", "terminated");
    assertThat(verbs(statements("/xapi/statements")))
        .startsWith("initialized", "responded")
        .endsWith("scored", "completed", "passed", "terminated");
    assertThat(page.evaluate("API.cmi.core.lesson_status")).isEqualTo("passed");
    assertThat(page.evaluate("API.cmi.core.score.raw")).isEqualTo("100");
  }

  @Test
  void theCredentialShouldBeExchangedOnceAndGoIntoNoStorage() {
    play(DemoCourse.zip(folder), "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms?koers-launch=ticket-1");
    DemoCourse.play(page.frameLocator("#content"), false);
    waitFor(page, "/xapi/statements", "terminated");
    List<Request> exchanges =
        server.requests().stream().filter(r -> r.path().equals("/exchange")).toList();
    assertThat(exchanges).hasSize(1);
    assertThat(exchanges.getFirst().json().path("ticket").asText()).isEqualTo("ticket-1");
    assertThat(exchanges.getFirst().json().at("/learner/name").asText()).isEqualTo("kim-7");
    assertThat(verbs(statements("/xapi/statements"))).contains("failed").doesNotContain("passed");
    assertThat(server.requests().stream().filter(r -> r.path().equals("/xapi/statements")))
        .allMatch(r -> r.header("Authorization").equals("Bearer write-only-1"))
        .allMatch(r -> r.header("X-Experience-API-Version").equals("1.0.3"));
    assertThat(
            page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"))
        .isEqualTo(0);
  }

  @Test
  void withoutACredentialStatementsShouldBeMarkedUnverified() {
    server.on("/exchange", request -> Answer.json(403, "{}"));
    play(DemoCourse.zip(folder), "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    DemoCourse.play(page.frameLocator("#content"), true);
    waitFor(page, "/open/statements", "terminated");
    assertThat(statements("/xapi/statements")).isEmpty();
    assertThat(verbs(statements("/open/statements")))
        .startsWith("initialized")
        .endsWith("terminated");
    assertThat(statements("/open/statements"))
        .allSatisfy(
            s -> {
              assertThat(
                      s.at("/context/extensions")
                          .path("https://w3id.org/koers/unverified")
                          .asBoolean())
                  .isTrue();
              assertThat(s.at("/actor/account/name").asText()).isEqualTo("kim-7");
            });
    assertThat(server.requests().stream().filter(r -> r.path().equals("/open/statements")))
        .allMatch(r -> r.header("Authorization").isEmpty());
  }

  @Test
  void anUnreachableStoreShouldNotBreakTheCourseAndNothingShouldBeLost() {
    AtomicInteger refused = new AtomicInteger(3);
    server.on(
        "/xapi/statements",
        request -> Answer.json(refused.getAndDecrement() > 0 ? 503 : 200, "[]"));
    play(DemoCourse.zip(folder), "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    DemoCourse.play(page.frameLocator("#content"), true);
    assertThat(page.evaluate("cmi['cmi.core.lesson_status']")).isEqualTo("passed");
    for (int i = 0; i < 150 && refused.get() > -1; i++) {
      page.waitForTimeout(100);
    }
    List<JsonNode> told = statements("/xapi/statements");
    assertThat(told.stream().map(s -> s.path("id").asText()).distinct()).hasSize(9);
  }

  @Test
  void whereTheLmsTellsItselfNothingShouldBeToldTwice() {
    play(DemoCourse.zip(folder), "index.html");
    ScormLms.tellingAt(server, "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    DemoCourse.play(page.frameLocator("#content"), true);
    assertThat(page.evaluate("cmi['cmi.core.lesson_status']")).isEqualTo("passed");
    assertThat(server.requests()).noneMatch(r -> r.path().equals("/exchange"));
    assertThat(statements("/xapi/statements")).isEmpty();
  }

  @Test
  void anUnverifiedLaunchShouldBeMarkedAndARenewedOneShouldGoOn() {
    AtomicInteger launches = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    server.on(
        "/exchange",
        request -> {
          int number = launches.incrementAndGet();
          return Answer.json(
              200,
              credential()
                  .replace("write-only-1", "write-only-" + number)
                  .replace("\"expires\"", "\"verified\": false, \"expiresIn\": 900, \"expires\"")
                  .replace("2100", "1999"));
        });
    server.on(
        "/xapi/statements",
        request -> {
          boolean old = request.header("Authorization").endsWith("-1");
          boolean ended =
              old && !verbs(statements("/xapi/statements")).equals(List.of("initialized"));
          refused.addAndGet(ended ? 1 : 0);
          return Answer.json(ended ? 401 : 200, "[]");
        });
    play(DemoCourse.zip(folder), "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    DemoCourse.play(page.frameLocator("#content"), true);
    waitFor(page, "/xapi/statements", "terminated");
    page.waitForTimeout(3_000);
    assertThat(refused.get()).isPositive();
    List<Request> asked =
        server.requests().stream().filter(r -> r.path().equals("/exchange")).toList();
    assertThat(asked).hasSize(2);
    assertThat(asked.get(0).json().path("before").isNull()).isTrue();
    assertThat(asked.get(1).json().path("before").asText()).isEqualTo("Bearer write-only-1");
    List<JsonNode> taken = new ArrayList<>();
    server.requests().stream()
        .filter(r -> r.header("Authorization").endsWith("-2"))
        .forEach(r -> r.json().forEach(taken::add));
    assertThat(verbs(taken)).startsWith("responded").endsWith("terminated").hasSize(8);
    assertThat(statements("/xapi/statements"))
        .allSatisfy(
            s ->
                assertThat(
                        s.at("/context/extensions")
                            .path("https://w3id.org/koers/unverified")
                            .asBoolean())
                    .isTrue());
  }

  @Test
  void oneStatementThatIsRefusedShouldNotKeepTheOthers() {
    server.on(
        "/xapi/statements",
        request -> Answer.json(request.body().contains("verbs/scored") ? 403 : 200, "[]"));
    play(DemoCourse.zip(folder), "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    DemoCourse.play(page.frameLocator("#content"), true);
    waitFor(page, "/xapi/statements", "terminated");
    page.waitForTimeout(4_000);
    List<JsonNode> kept = new ArrayList<>();
    server.requests().stream()
        .filter(r -> r.path().equals("/xapi/statements") && !r.body().contains("verbs/scored"))
        .forEach(r -> r.json().forEach(kept::add));
    assertThat(verbs(kept)).contains("completed", "passed", "terminated");
    assertThat(server.requests().stream().filter(r -> r.path().equals("/exchange")).count())
        .as("it asks once more and then lets that one go")
        .isLessThanOrEqualTo(3);
  }

  @Test
  void leavingInTheMiddleShouldSuspend() {
    play(DemoCourse.zip(folder), "index.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    page.frameLocator("#content").locator("h1").waitFor();
    waitFor(page, "/xapi/statements", "initialized");
    page.evaluate("document.getElementById('content').src = 'about:blank'");
    waitFor(page, "/xapi/statements", "suspended");
    assertThat(verbs(statements("/xapi/statements"))).containsExactly("initialized", "suspended");
    assertThat(page.evaluate("'koersXapi' in API.LMSFinish")).isEqualTo(false);
  }

  @Test
  void aRealCourseShouldTellThatItStarted() {
    play(Corpus.path("corpus/packages/ai-gebruiken-nl.zip"), "index_lms.html");
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    waitFor(page, "/xapi/statements", "initialized");
    page.evaluate("document.getElementById('content').src = 'about:blank'");
    waitFor(page, "/xapi/statements", "suspended");
    assertThat(verbs(statements("/xapi/statements"))).contains("initialized");
    assertThat(page.evaluate("calls.includes('LMSInitialize')")).isEqualTo(true);
  }
}
