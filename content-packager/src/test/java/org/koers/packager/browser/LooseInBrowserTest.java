package org.koers.packager.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.convert.ConvertSettings;
import org.koers.packager.convert.Converter;
import org.koers.packager.convert.Target;
import org.koers.packager.intake.PackageReader;

/** Loose material with the player around it, in a real Chromium. */
class LooseInBrowserTest {

  private static final String PLAYER = "koers-player/player.html?part=0";
  private static final String STATUS = "cmi['cmi.core.lesson_status']";
  private static final String LONG_PAGE =
      "<!DOCTYPE html><html><body style='height:4000px'><p>"
          + "word ".repeat(20)
          + "</p></body></html>";

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

  private void converted(ZipFixture loose, Target target) {
    Path out = folder.resolve("made.zip");
    ConvertSettings settings =
        new ConvertSettings(
            Optional.empty(), Optional.of("Material"), Optional.of("en"), Optional.empty());
    Converter.plan(PackageReader.read(loose.in(folder)), target, settings).write(out, true);
    server.serving(out);
    ScormLms.at(server, PLAYER);
  }

  private static void until(Page page, String expression, Object wanted) {
    for (int i = 0; i < 200 && !wanted.equals(page.evaluate(expression)); i++) {
      page.waitForTimeout(100);
    }
    assertThat(page.evaluate(expression)).isEqualTo(wanted);
  }

  private static void scrollToTheEnd(Page page) {
    page.frames().getLast().evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
  }

  @Test
  void aPageShouldBeCompletedOnlyWhenItsEndWasSeen() {
    converted(new ZipFixture().with("text.html", LONG_PAGE), Target.SCORM12);
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    page.frameLocator("#content").getByText("seen the page to its end").waitFor();
    page.waitForTimeout(4000);
    assertThat(page.evaluate(STATUS)).isEqualTo("incomplete");
    scrollToTheEnd(page);
    until(page, STATUS, "completed");
    assertThat(page.evaluate("cmi['cmi.interactions.0.student_response']"))
        .isEqualTo("{\"kind\":\"read\",\"share\":1,\"pages\":1}");
    page.evaluate("document.getElementById('content').src = 'about:blank'");
    until(page, "calls.filter(c => c === 'LMSFinish').length", 1);
    assertThat(page.evaluate("cmi['cmi.core.score.raw']")).isEqualTo("");
  }

  @Test
  void aDocumentShouldBeCompletedWhenTheLearnerSaysSo() {
    converted(new ZipFixture().with("text.pdf", "%PDF-1.4"), Target.SCORM12);
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    page.frameLocator("#content").getByText("Nobody can see").waitFor();
    assertThat(page.evaluate(STATUS)).isEqualTo("incomplete");
    page.frameLocator("#content").getByText("I have read this").click();
    until(page, STATUS, "completed");
    assertThat(String.valueOf(page.evaluate("cmi['cmi.interactions.0.student_response']")))
        .contains("declared");
  }

  @Test
  void skippingThroughAVideoShouldNotCompleteIt() {
    byte[] video =
        PackageReader.read(Corpus.path("corpus/packages/pre_post_test_framed.zip"))
            .files()
            .bytes("video/mountains_31175.mp4");
    converted(new ZipFixture().with("film.mp4", video), Target.SCORM12);
    Page page = chromium.page();
    page.navigate(server.url() + "/lms");
    page.frameLocator("#content").locator("video").waitFor();
    String player = "document.getElementById('content').contentDocument.querySelector('video')";
    until(page, player + ".readyState > 0", true);
    page.evaluate(player + ".muted = true");
    page.evaluate("() => { " + player + ".currentTime = " + player + ".duration - 0.5; }");
    page.evaluate("() => " + player + ".play()");
    until(page, player + ".ended", true);
    page.waitForTimeout(500);
    assertThat(page.evaluate(STATUS)).isEqualTo("incomplete");
    page.evaluate(
        "() => { var v = "
            + player
            + "; v.currentTime = 0; v.playbackRate = 4; return v.play(); }");
    until(page, STATUS, "completed");
    assertThat(String.valueOf(page.evaluate("cmi['cmi.interactions.0.student_response']")))
        .contains("\"kind\":\"watched\"");
  }

  @Test
  void cmi5ShouldBeToldWhatCompletedRestsOn() {
    converted(new ZipFixture().with("text.html", LONG_PAGE), Target.CMI5);
    Cmi5Lms lms = new Cmi5Lms(server, "");
    Page page = chromium.page();
    page.navigate(lms.launch(PLAYER));
    page.frameLocator("iframe").locator("p").waitFor();
    scrollToTheEnd(page);
    page.getByText("Completed.").waitFor();
    for (int i = 0; i < 50 && !lms.verbs().contains("completed"); i++) {
      page.waitForTimeout(100);
    }
    page.navigate(server.url() + "/back");
    for (int i = 0; i < 50 && !lms.verbs().contains("terminated"); i++) {
      page.waitForTimeout(100);
    }
    assertThat(lms.broken()).isEmpty();
    assertThat(lms.verbs()).containsExactly("initialized", "completed", "terminated");
    JsonNode evidence =
        lms.statements().get(1).at("/result/extensions").path("https://w3id.org/koers/evidence");
    assertThat(evidence.path("kind").asText()).isEqualTo("read");
    assertThat(evidence.path("share").asDouble()).isEqualTo(1.0);
  }
}
