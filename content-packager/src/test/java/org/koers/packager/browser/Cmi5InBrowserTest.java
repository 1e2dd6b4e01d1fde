package org.koers.packager.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.convert.ConvertSettings;
import org.koers.packager.convert.Converter;
import org.koers.packager.convert.Target;
import org.koers.packager.intake.PackageReader;

/** SCORM packages converted to cmi5, launched as an LMS does in a real Chromium. */
class Cmi5InBrowserTest {

  private static final String UNIT = "koers-cmi5/adapter.html?au=0";

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

  private void converted(Path zip) {
    Path out = folder.resolve("cmi5.zip");
    ConvertSettings settings =
        new ConvertSettings(
            Optional.of("https://koers.example.org/activities/course"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Converter.plan(PackageReader.read(zip), Target.CMI5, settings).write(out, true);
    server.serving(out);
  }

  private static void waitFor(Page page, Cmi5Lms lms, String verb) {
    for (int i = 0; i < 150 && !lms.verbs().contains(verb); i++) {
      page.waitForTimeout(100);
    }
  }

  @Test
  void passingShouldBeToldInTheOrderOfCmi5() {
    converted(DemoCourse.zip(folder));
    Cmi5Lms lms = new Cmi5Lms(server, "0.75");
    Page page = chromium.page();
    page.navigate(lms.launch(UNIT));
    DemoCourse.play(page.frameLocator("#content"), true);
    page.waitForURL("**/back");
    assertThat(lms.broken()).isEmpty();
    assertThat(lms.verbs())
        .containsExactly(
            "initialized",
            "responded",
            "responded",
            "responded",
            "responded",
            "completed",
            "passed",
            "terminated");
    List<JsonNode> told = lms.statements();
    assertThat(told.get(6).at("/result/score/scaled").asDouble()).isEqualTo(1.0);
    assertThat(told.get(6).at("/result/success").asBoolean()).isTrue();
    assertThat(told.get(5).at("/result/completion").asBoolean()).isTrue();
    assertThat(told.get(1).at("/object/id").asText())
        .isEqualTo(
            "https://koers.example.org/activities/course/sco/lesson/interactions/leaked-key");
    assertThat(told.get(1).at("/context/contextActivities/parent/0/id").asText())
        .isEqualTo(Cmi5Lms.ACTIVITY);
  }

  @Test
  void failingShouldBeToldAtTheEnd() {
    converted(DemoCourse.zip(folder));
    Cmi5Lms lms = new Cmi5Lms(server, "0.75");
    Page page = chromium.page();
    page.navigate(lms.launch(UNIT));
    DemoCourse.play(page.frameLocator("#content"), false);
    page.waitForURL("**/back");
    assertThat(lms.broken()).isEmpty();
    assertThat(lms.verbs()).endsWith("completed", "failed", "terminated").doesNotContain("passed");
  }

  @Test
  void leavingInTheMiddleShouldKeepThePlaceForTheNextSession() {
    converted(DemoCourse.zip(folder));
    Cmi5Lms lms = new Cmi5Lms(server, "0.75");
    Page page = chromium.page();
    page.navigate(lms.launch(UNIT));
    page.frameLocator("#content").locator("h1").waitFor();
    page.frameLocator("#content").getByText("Next").click();
    waitFor(page, lms, "initialized");
    page.navigate(server.url() + "/back");
    waitFor(page, lms, "terminated");
    assertThat(lms.verbs()).containsExactly("initialized", "terminated");
    page.waitForTimeout(500);
    page.navigate(lms.launch(UNIT));
    page.frameLocator("#content").locator("h1").waitFor();
    page.frameLocator("#content").locator("#first-hour").waitFor();
    assertThat(page.evaluate("API.LMSGetValue('cmi.core.entry')")).isEqualTo("resume");
    assertThat(page.evaluate("API.LMSGetValue('cmi.launch_data')")).isEqualTo("theme=dark");
    assertThat(page.evaluate("API.LMSGetValue('cmi.student_data.mastery_score')")).isEqualTo("75");
    assertThat(page.evaluate("API.LMSSetValue('cmi.core.student_id', 'x') + API.LMSGetLastError()"))
        .isEqualTo("false403");
    assertThat(lms.broken()).isEmpty();
  }

  @Test
  void lookingOnlyShouldCountForNothing() {
    converted(DemoCourse.zip(folder));
    Cmi5Lms lms = new Cmi5Lms(server, "").mode("Browse");
    Page page = chromium.page();
    page.navigate(lms.launch(UNIT));
    DemoCourse.play(page.frameLocator("#content"), true);
    page.waitForURL("**/back");
    assertThat(lms.broken()).isEmpty();
    assertThat(lms.verbs()).containsExactly("initialized", "terminated");
  }

  @Test
  void anUnreachableStoreShouldNotChangeTheOrder() {
    converted(DemoCourse.zip(folder));
    Cmi5Lms lms = new Cmi5Lms(server, "0.75").unreachable(3);
    Page page = chromium.page();
    page.navigate(lms.launch(UNIT));
    DemoCourse.play(page.frameLocator("#content"), true);
    page.waitForURL("**/back", new Page.WaitForURLOptions().setTimeout(30_000));
    assertThat(lms.broken()).isEmpty();
    assertThat(lms.verbs()).startsWith("initialized").endsWith("completed", "passed", "terminated");
  }

  @Test
  void aRealCourseShouldStartAndEnd() {
    converted(Corpus.path("corpus/packages/ai-gebruiken-nl.zip"));
    Cmi5Lms lms = new Cmi5Lms(server, "");
    Page page = chromium.page();
    page.navigate(lms.launch(UNIT));
    page.frameLocator("#content").getByText("AI leren gebruiken").first().waitFor();
    waitFor(page, lms, "initialized");
    page.navigate(server.url() + "/back");
    waitFor(page, lms, "terminated");
    assertThat(lms.broken()).isEmpty();
    assertThat(lms.verbs()).startsWith("initialized").endsWith("terminated");
  }

  @Test
  void withoutALaunchThePageShouldSayWhatIsMissing() {
    converted(DemoCourse.zip(folder));
    Page page = chromium.page();
    page.navigate(server.url() + "/course/" + UNIT);
    page.getByText("started by an LMS that knows cmi5").waitFor();
    assertThat(page.locator("#content").getAttribute("src")).isNull();
  }
}
