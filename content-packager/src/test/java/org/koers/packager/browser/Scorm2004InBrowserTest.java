package org.koers.packager.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.browser.TinyServer.Answer;
import org.koers.packager.convert.ConvertSettings;
import org.koers.packager.convert.Converter;
import org.koers.packager.convert.Target;
import org.koers.packager.instrument.InstrumentSettings;
import org.koers.packager.instrument.Instrumentation;
import org.koers.packager.intake.PackageReader;

/** SCORM 2004, instrumented and converted, in a real Chromium. */
class Scorm2004InBrowserTest {

  private static final String MANIFEST =
      """
      <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>T</title>
          <item identifier="i" identifierref="r" parameters="?part=2"><title>One</title></item></organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="sub/page.html"><file href="sub/page.html"/></resource></resources>
      </manifest>
      """;

  /** Looks for the API from the window above on, as much content does. */
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>x</title></head><body><p>Hello</p><script>
      var win = window.parent;
      while (!win.API_1484_11 && win.parent !== win) { win = win.parent; }
      var api = win.API_1484_11;
      var said = [api.Initialize('')];
      function set(name, value) { said.push(api.SetValue(name, value)); }
      set('cmi.interactions.0.id', 'urn:q:1');
      set('cmi.interactions.0.type', 'choice');
      set('cmi.interactions.0.correct_responses.0.pattern', 'a[,]b');
      set('cmi.interactions.0.learner_response', 'a[,]b');
      set('cmi.interactions.0.result', 'correct');
      set('cmi.interactions.0.latency', 'PT5.5S');
      set('cmi.score.scaled', '0.8');
      set('cmi.score.raw', '8'); set('cmi.score.min', '0'); set('cmi.score.max', '10');
      set('cmi.completion_status', 'completed');
      set('cmi.success_status', 'passed');
      set('cmi.session_time', 'PT1M');
      said.push(api.Commit(''), api.Terminate(''));
      window.said = said;
      </script></body></html>
      """;

  private static final String LMS =
      """
      <!DOCTYPE html><html><body><script>
      var cmi = { 'cmi.learner_id': 'kim-7', 'cmi.entry': 'ab-initio', 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' };
      var last = '0';
      window.API_1484_11 = {
        Initialize: function () { return 'true'; }, Terminate: function () { return 'true'; }, Commit: function () { return 'true'; },
        GetValue: function (name) { last = name in cmi ? '0' : '403'; return cmi[name] || ''; },
        SetValue: function (name, value) { cmi[name] = value; last = '0'; return 'true'; },
        GetLastError: function () { return last; }, GetErrorString: function () { return ''; }, GetDiagnostic: function () { return ''; }
      };
      </script><iframe id="content" src="/course/LAUNCH" width="900" height="600"></iframe></body></html>
      """;

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
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Path course() {
    return new ZipFixture()
        .with("imsmanifest.xml", MANIFEST)
        .with("sub/page.html", PAGE)
        .in(folder);
  }

  private Page instrumented(Path zip, String launch) {
    Path out = folder.resolve("instrumented.zip");
    InstrumentSettings settings =
        new InstrumentSettings(
            URI.create(server.url() + "/exchange"),
            Optional.of("https://koers.example.org/activities/c"),
            Optional.empty(),
            Optional.empty());
    Instrumentation.plan(PackageReader.read(zip), settings).write(out, true);
    server.serving(out);
    server.on("/lms", request -> Answer.html(LMS.replace("LAUNCH", launch)));
    server.on("/xapi/statements", request -> Answer.json(200, "[]"));
    server.on(
        "/exchange",
        request ->
            Answer.json(
                200,
                """
                {"endpoint": "%s/xapi", "authorization": "Bearer t", "registration": "8a9f4a3e-7c1d-4a53-9a94-2f6a1c7b5d10",
                 "actor": {"account": {"homePage": "https://koers.example.org", "name": "p-1"}}}"""
                    .formatted(server.url())));
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    return page;
  }

  private List<JsonNode> told(Page page, String last) {
    List<JsonNode> told = new ArrayList<>();
    for (int i = 0; i < 100 && !verbs(told).contains(last); i++) {
      page.waitForTimeout(100);
      told.clear();
      server.requests().stream()
          .filter(r -> r.path().equals("/xapi/statements"))
          .forEach(r -> r.json().forEach(told::add));
    }
    return told;
  }

  private static List<String> verbs(List<JsonNode> statements) {
    return statements.stream().map(s -> s.at("/verb/id").asText().replaceFirst(".*/", "")).toList();
  }

  @Test
  void instrumentedContentThatLooksAboveItselfShouldBeHeard() {
    Page page = instrumented(course(), "sub/page.html?part=2");
    List<JsonNode> told = told(page, "terminated");
    assertThat(verbs(told))
        .containsExactly("initialized", "responded", "scored", "completed", "passed", "terminated");
    assertThat(told.get(1).at("/object/id").asText())
        .isEqualTo("https://koers.example.org/activities/c/sco/i/interactions/urn%3Aq%3A1");
    assertThat(told.get(1).at("/result/duration").asText()).isEqualTo("PT5.5S");
    assertThat(told.get(4).at("/result/score/scaled").asDouble()).isEqualTo(0.8);
    assertThat(told.get(5).at("/result/duration").asText()).isEqualTo("PT1M");
  }

  @Test
  void convertedContentShouldBeHeardAndJudgedByTheMasteryScore() {
    Path out = folder.resolve("cmi5.zip");
    ConvertSettings settings =
        new ConvertSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    Converter.plan(PackageReader.read(course()), Target.CMI5, settings).write(out, true);
    server.serving(out);
    Cmi5Lms lms = new Cmi5Lms(server, "0.9");
    Page page = chromium.page();
    page.navigate(lms.launch("koers-cmi5/adapter.html?au=0"));
    page.waitForURL("**/back");
    assertThat(lms.broken()).isEmpty();
    assertThat(lms.verbs())
        .containsExactly("initialized", "responded", "completed", "failed", "terminated");
    JsonNode score = lms.statements().get(3).at("/result/score");
    assertThat(score.path("raw").asInt()).isEqualTo(8);
    assertThat(score.path("max").asInt()).isEqualTo(10);
  }

  @Test
  void aRealPackageShouldStartAndEndBothWays() {
    Path zip = Corpus.path("corpus/packages/golf-remediation-2004.zip");
    Page page = instrumented(zip, "shared/launchpage.html?content=playing");
    told(page, "initialized");
    page.evaluate("document.getElementById('content').src = 'about:blank'");
    List<JsonNode> told = told(page, "terminated");
    assertThat(verbs(told)).startsWith("initialized");
    assertThat(told.getFirst().at("/object/definition/name/und").asText())
        .isEqualTo("Playing the Game");

    Path out = folder.resolve("cmi5.zip");
    ConvertSettings settings =
        new ConvertSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    Converter.plan(PackageReader.read(zip), Target.CMI5, settings).write(out, true);
    server.serving(out);
    Cmi5Lms lms = new Cmi5Lms(server, "");
    page.navigate(lms.launch("koers-cmi5/adapter.html?au=0"));
    for (int i = 0; i < 50 && !lms.verbs().contains("initialized"); i++) {
      page.waitForTimeout(100);
    }
    page.waitForTimeout(1000);
    page.navigate(server.url() + "/back");
    for (int i = 0; i < 50 && !lms.verbs().contains("terminated"); i++) {
      page.waitForTimeout(100);
    }
    assertThat(lms.broken()).isEmpty();
    assertThat(lms.verbs()).startsWith("initialized").endsWith("terminated");
  }
}
