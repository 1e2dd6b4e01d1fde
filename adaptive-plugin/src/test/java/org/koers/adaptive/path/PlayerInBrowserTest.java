package org.koers.adaptive.path;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.ContentFolder;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.adaptive.catalogue.TestPackage;
import org.koers.adaptive.catalogue.store.CatalogueStores;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.play.Attempt;
import org.koers.adaptive.play.ContentOrigin;
import org.koers.adaptive.play.ContentServer;
import org.koers.adaptive.play.Delivery;
import org.koers.adaptive.play.Launch;
import org.koers.adaptive.play.PlaySettings;
import org.koers.adaptive.play.Player;
import org.koers.adaptive.play.Previews;
import org.koers.adaptive.play.store.PlayStores;
import org.koers.packager.instrument.InstrumentSettings;
import org.koers.packager.instrument.Instrumentation;
import org.koers.packager.intake.PackageReader;

/** The player page, the runtime page and content in a real Chromium, on real host names. */
class PlayerInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\"name\":\"(p-[-0-9a-f]+)\"\\}\\},\"verb\":\\{\"id\":\"[^\"]+verbs/([a-z]+)");

  @TempDir static Path folder;
  private static AdaptiveDatabase database;
  private static ContentServer server;
  private static PlaySettings settings;
  private static Player player;
  private static Playwright playwright;
  private static Browser browser;
  private static final List<Said> SAID = new CopyOnWriteArrayList<>();

  private Learner learner;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium");
    database = new AdaptiveDatabase();
    server = new ContentServer();
    settings = server.settings(folder.resolve("content"));
    Delivery delivery =
        new Delivery(
            PlayStores.waiting(database),
            (who, version, json) -> {
              Matcher statements = STATEMENT.matcher(new String(json, StandardCharsets.UTF_8));
              while (statements.find()) {
                SAID.add(new Said(statements.group(1), statements.group(2)));
              }
              return List.of();
            });
    player =
        new Player(
            PlayStores.attempts(database),
            CatalogueStores.catalogue(database),
            delivery,
            settings,
            Clock.systemUTC());
    server.serve(new ContentOrigin(player, settings, Previews.NONE));
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      playwright.close();
      server.close();
      database.close();
    }
  }

  @BeforeEach
  void open() throws SQLException {
    learner = database.learner(UUID.randomUUID().toString());
    page = browser.newPage();
    server.page("/path", "<!DOCTYPE html><title>Mijn leerpad</title>");
  }

  @AfterEach
  void closePage() {
    page.close();
  }

  @Test
  void aCoursePlayedToItsEndShouldBeFinishedAndSaid() throws IOException {
    play(publish("een", course()));
    assertThat(page.locator("#next")).isHidden();
    content().getByText("Antwoord").click();
    content().getByText("Haal").click();
    assertThat(page.locator("#status")).hasText("Je hebt dit afgerond. Goed gedaan.");
    assertThat(verbs())
        .containsExactly("initialized", "responded", "scored", "completed", "passed", "terminated");
    page.locator("#next").click();
    assertThat(page).hasTitle("Mijn leerpad");
    assertThat(player.attempts(learner).getFirst().isFinished()).isTrue();
    assertThat(verbs()).hasSize(6);
  }

  /** The player tells what happens itself, and lets content reach nobody else. */
  @Test
  void anInstrumentedCourseShouldTellNothingTwice() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    List<String> console = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.onConsoleMessage(message -> console.add(message.text()));
    Path plain = course().zip(folder.resolve("kaal.zip"));
    Path instrumented = folder.resolve("vertelt.zip");
    Instrumentation.plan(
            PackageReader.read(plain),
            new InstrumentSettings(
                URI.create("http://exchange.example/exchange/abc"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .write(instrumented, true);
    play(publish(instrumented));
    content().getByText("Antwoord").click();
    content().getByText("Haal").click();
    assertThat(page.locator("#next")).isVisible();
    assertThat(verbs())
        .containsExactly("initialized", "responded", "scored", "completed", "passed", "terminated");
    assertThat(asked).anyMatch(url -> url.endsWith("/koers-xapi/koers-xapi.js"));
    assertThat(asked).noneMatch(url -> url.contains("exchange.example"));
    assertThat(console).noneMatch(text -> text.contains("exchange.example"));
  }

  @Test
  void whoLeavesShouldGoOnWhereTheyWere() throws IOException {
    CatalogueEntry entry = publish("twee", course());
    play(entry);
    content().getByText("Onthoud").click();
    page.locator("#back").click();
    assertThat(page).hasTitle("Mijn leerpad");
    assertThat(verbs()).containsExactly("initialized", "suspended");
    play(entry);
    assertThat(content().locator("#state")).hasText("resume|bladzijde 3|");
    assertThat(verbs()).containsExactly("initialized", "suspended", "resumed");
  }

  @Test
  void whoJustGoesElsewhereShouldKeepWhatWasNotCommitted() throws Exception {
    CatalogueEntry entry = publish("drie", course());
    play(entry);
    content().getByText("Zonder commit").click();
    page.navigate(settings.baseUrl() + "/path");
    for (int i = 0; i < 50 && !verbs().contains("suspended"); i++) {
      Thread.sleep(100);
    }
    assertThat(verbs()).containsExactly("initialized", "suspended");
    play(entry);
    assertThat(content().locator("#state")).hasText("resume|bladzijde 9|");
  }

  /** The last request of a window that goes away may be lost, and takes 64 KiB at most. */
  @Test
  void whatWasNotCommittedShouldBeSavedMeanwhile() throws Exception {
    CatalogueEntry entry = publish("veel", course());
    play(entry);
    page.waitForResponse("**/.koers/commit", () -> content().getByText("Veel").click());
    page.close();
    page = browser.newPage();
    play(entry);
    assertThat(content().locator("#state")).hasText("resume|64000|");
  }

  @Test
  void whatWasAnsweredWithoutNetworkShouldBeSavedWhenItIsBack() throws IOException {
    play(publish("netwerk", course()));
    page.context().route("**/.koers/commit", route -> route.abort());
    content().getByText("Antwoord").click();
    assertThat(page.locator("#status")).hasText(WAITING);
    content().getByText("Haal").click();
    assertThat(verbs()).containsExactly("initialized");
    page.context().unroute("**/.koers/commit");
    assertThat(page.locator("#status")).hasText("Je hebt dit afgerond. Goed gedaan.", LONG);
    assertThat(verbs())
        .containsExactly("initialized", "responded", "scored", "completed", "passed", "terminated");
  }

  @Test
  void whoLeavesWithoutNetworkShouldStayUntilAllIsSaved() throws IOException {
    play(publish("weg", course()));
    page.context().setOffline(true);
    content().getByText("Onthoud").click();
    page.locator("#back").click();
    assertThat(page.locator("#status")).hasText(WAITING);
    page.context().setOffline(false);
    assertThat(page).hasTitle("Mijn leerpad");
    assertThat(verbs()).containsExactly("initialized", "suspended");
  }

  /** Nothing but the learner's own doing shows that it works again. */
  @Test
  void aServerInTroubleShouldBeAskedAgain() throws IOException {
    play(publish("storing", course()));
    page.context()
        .route(
            "**/.koers/commit",
            route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("")),
            new BrowserContext.RouteOptions().setTimes(2));
    content().getByText("Antwoord").click();
    assertThat(page.locator("#status")).hasText("Je antwoorden zijn bewaard.", LONG);
    assertThat(page.locator("#status")).hasAttribute("aria-live", "polite");
    assertThat(verbs()).containsExactly("initialized", "responded");
  }

  @Test
  void theOlderOfTwoWindowsShouldSayThatItKeepsNothing() throws IOException {
    CatalogueEntry entry = publish("twee-vensters", course());
    play(entry);
    Page older = page;
    page = browser.newPage();
    play(entry);
    older.frameLocator("#content").frameLocator("#content").getByText("Antwoord").click();
    assertThat(older.locator("#status"))
        .hasText(
            "Je hebt deze cursus opnieuw geopend in een ander venster."
                + " Ga daar verder: wat je hier doet, wordt niet bewaard.");
    older.close();
    content().getByText("Haal").click();
    assertThat(page.locator("#next")).isVisible();
    assertThat(verbs())
        .containsExactly("initialized", "resumed", "scored", "completed", "passed", "terminated");
  }

  @Test
  void severalPartsShouldBePlayedOneAfterTheOther() throws IOException {
    play(
        publish(
            "delen",
            TestPackage.scorm12("delen", "Delen", "a.html", "b.html")
                .with("a.html", PAGE)
                .with("b.html", PAGE)));
    content().getByText("Haal").click();
    assertThat(page.locator("#next")).isHidden();
    runtime().getByText("b", new FrameLocator.GetByTextOptions().setExact(true)).click();
    assertThat(content().locator("#state")).hasText("ab-initio||");
    content().getByText("Haal").click();
    assertThat(page.locator("#next")).isVisible();
  }

  @Test
  void contentShouldReachNothingButItsOwnAttempt() throws IOException {
    play(publish("vijand", course()));
    assertThat(content().locator("#attack"))
        .hasText("worker refused, main refused, top refused, parent refused", LONG);
  }

  /** As Adapt does to unpack itself. */
  @Test
  void contentShouldStartWorkersOfItsOwn() throws IOException {
    play(publish("werkers", course().with("worker.js", "postMessage('file');")));
    Object said =
        page.frames()
            .getLast()
            .evaluate(
                """
                () => Promise.all(['worker.js', URL.createObjectURL(new Blob(["postMessage('blob')"]))]
                    .map(from => new Promise((heard, refused) => {
                      const worker = new Worker(from);
                      worker.onmessage = event => heard(event.data);
                      worker.onerror = () => refused(from + ' was refused');
                    })))
                """);
    assertThat(said).isEqualTo(List.of("file", "blob"));
  }

  @Test
  void aTokenShouldBeOfOneAttemptOnly() throws Exception {
    CatalogueEntry entry = publish("token", course());
    Launch mine = player.launch(player.open(learner, entry));
    Learner other = database.learner(UUID.randomUUID().toString());
    Launch theirs = player.launch(player.open(other, entry));
    String body =
        "{\"token\":\"%s\",\"sco\":\"i-index\",\"session\":1,\"phase\":\"opened\",\"cmi\":{}}"
            .formatted(theirs.url().substring(theirs.url().indexOf('#') + 1));
    page.navigate(mine.origin() + "/.koers/runtime.css");
    Object status =
        page.evaluate(
            "body => fetch('/.koers/commit', {method: 'POST', body: body}).then(r => r.status)",
            body);
    assertThat(status).isEqualTo(403);
    assertThat(verbs()).isEmpty();
  }

  private static final String WAITING =
      "Je laatste antwoorden wachten om bewaard te worden."
          + " Laat deze pagina open; ze worden vanzelf opnieuw gestuurd.";

  private static final com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions LONG =
      new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(15_000);

  private void play(CatalogueEntry entry) {
    Attempt attempt = player.open(learner, entry);
    server.page(
        "/play",
        Html.player(
            new PlayerView(
                Words.in(Locale.of("nl")),
                entry.title(),
                "nl",
                player.launch(attempt),
                "/path",
                attempt.isFinished())));
    page.navigate(settings.baseUrl() + "/play");
    assertThat(content().locator("#ready")).hasText("klaar", LONG);
  }

  private record Said(String pseudonym, String verb) {}

  /** Of this test's learner; the page of the test before may still be going away. */
  private List<String> verbs() {
    return SAID.stream()
        .filter(said -> said.pseudonym().equals(learner.pseudonym()))
        .map(Said::verb)
        .toList();
  }

  private FrameLocator runtime() {
    return page.frameLocator("#content");
  }

  private FrameLocator content() {
    return runtime().frameLocator("#content");
  }

  private static CatalogueEntry publish(String name, TestPackage content) throws IOException {
    return publish(content.zip(folder.resolve(name + ".zip")));
  }

  private static CatalogueEntry publish(Path zip) throws IOException {
    return new Publishing(
            CatalogueStores.editions(database),
            new ContentFolder(settings.contentFolder()),
            settings.baseUrl())
        .publish(AdaptiveDatabase.TENANT, zip)
        .entry();
  }

  private static TestPackage course() {
    String unique = UUID.randomUUID().toString();
    return TestPackage.scorm12("c-" + unique, "Cursus " + unique, "index.html")
        .with("index.html", PAGE.replace("localhost:8080", settings.baseUrl().getAuthority()))
        .with("sw.js", "self.x = 1;");
  }

  /** Content as authoring tools make it: finds the API in its parents, all in one page. */
  private static final String PAGE =
      """
      <!DOCTYPE html><meta charset="utf-8"><title>SCO</title>
      <p id="ready"></p><p id="state"></p><p id="attack"></p>
      <button onclick="answer()">Antwoord</button>
      <button onclick="remember('bladzijde 3', true)">Onthoud</button>
      <button onclick="remember('bladzijde 9', false)">Zonder commit</button>
      <button onclick="remember('x'.repeat(64000), false)">Veel</button>
      <button onclick="pass()">Haal</button>
      <script>
        var w = window; while (!w.API && w.parent !== w) { w = w.parent; }
        var api = w.API;
        api.LMSInitialize('');
        state.textContent = [api.LMSGetValue('cmi.core.entry'), size(api.LMSGetValue('cmi.suspend_data')),
            api.LMSGetValue('cmi.core.student_name')].join('|');
        function size(data) { return data.length > 100 ? data.length : data; }
        function set(name, value) { api.LMSSetValue('cmi.' + name, value); }
        function answer() {
          set('interactions.0.id', 'q1'); set('interactions.0.type', 'choice');
          set('interactions.0.student_response', 'a'); set('interactions.0.result', 'correct');
          api.LMSCommit('');
        }
        function remember(data, commit) {
          set('suspend_data', data); set('core.exit', 'suspend'); set('core.lesson_status', 'incomplete');
          if (commit) { api.LMSCommit(''); }
        }
        function pass() {
          set('core.score.raw', '80'); set('core.lesson_status', 'passed'); api.LMSFinish('');
        }
        var tried = [];
        function refuse(name, attempt) {
          return attempt().then(function () { tried.push(name + ' reached'); },
              function () { tried.push(name + ' refused'); });
        }
        refuse('worker', function () { return navigator.serviceWorker.register('/sw.js'); })
          .then(function () { return refuse('main', function () { return fetch('http://localhost:8080/path'); }); })
          .then(function () { return refuse('top', async function () { window.top.location.href = 'about:blank'; }); })
          .then(function () { return refuse('parent', async function () { return window.top.document.title; }); })
          .then(function () { attack.textContent = tried.join(', '); });
        ready.textContent = 'klaar';
      </script>
      """;
}
