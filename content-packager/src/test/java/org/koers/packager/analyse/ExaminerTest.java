package org.koers.packager.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.FindingCode;

/** The media and pages that are made up here have only what is looked at. */
class ExaminerTest {

  @TempDir Path folder;

  private static Examination examine(Path zip) {
    ContentPackage content = PackageReader.read(zip);
    return Examiner.examine(content, Analyser.analyse(content));
  }

  private Examination page(String html) {
    return examine(course(html).in(folder));
  }

  private static ZipFixture course(String html) {
    return new ZipFixture()
        .with("imsmanifest.xml", ZipFixture.manifest(""))
        .with("index.html", html);
  }

  private static byte[] mp4(int scale, int units) {
    return ByteBuffer.allocate(16 + 8 + 8 + 20)
        .putInt(16)
        .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
        .putInt(0)
        .putInt(36)
        .put("moov".getBytes(StandardCharsets.US_ASCII))
        .putInt(28)
        .put("mvhd".getBytes(StandardCharsets.US_ASCII))
        .putInt(0)
        .putLong(0)
        .putInt(scale)
        .putInt(units)
        .array();
  }

  private static byte[] webm() {
    return ByteBuffer.allocate(31)
        .putInt(0x1A45DFA3) // EBML header, empty
        .put((byte) 0x80)
        .putInt(0x18538067) // Segment, of unknown size
        .put((byte) 0xFF)
        .putInt(0x1549A966) // Info, 18 bytes
        .put((byte) 0x92)
        .put(new byte[] {0x2A, (byte) 0xD7, (byte) 0xB1, (byte) 0x83, 0x0F, 0x42, 0x40})
        .put(new byte[] {0x44, (byte) 0x89, (byte) 0x84})
        .putFloat(90_000)
        .array();
  }

  @Test
  void aRealVideoShouldHaveItsLength() {
    assertThat(examine(Corpus.path("corpus/packages/pre_post_test_framed.zip")).media())
        .singleElement()
        .satisfies(v -> assertThat(v.length()).contains(Duration.ofSeconds(8)));
  }

  @Test
  void lengthsShouldComeOutOfTheContainers() {
    Path zip =
        course("")
            .with("a.mp4", mp4(600, 45_000))
            .with("b.webm", webm())
            .with("c.mp4", "no video at all")
            .in(folder);
    assertThat(examine(zip).lengths())
        .containsEntry("a.mp4", Duration.ofSeconds(75))
        .containsEntry("b.webm", Duration.ofSeconds(90))
        .doesNotContainKey("c.mp4");
  }

  @Test
  void captionsShouldBeFoundBesideTheVideoAndInTracks() {
    Path zip =
        course("<video src='a.mp4'><track src='subs/one.vtt'></video>")
            .with("a.mp4", mp4(1, 60))
            .with("subs/one.vtt", "WEBVTT")
            .with("b.mp4", mp4(1, 60))
            .with("b.nl.srt", "1")
            .with("c.mp4", mp4(1, 60))
            .in(folder);
    Examination examined = examine(zip);
    assertThat(examined.media().get(0).captions()).containsExactly("subs/one.vtt");
    assertThat(examined.media().get(1).captions()).containsExactly("b.nl.srt");
    assertThat(examined.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.VIDEO_WITHOUT_CAPTIONS))
        .satisfies(f -> assertThat(f.place()).isEqualTo("c.mp4"));
  }

  @Test
  void picturesAndLinksShouldBeLookedAt() {
    Examination examined =
        page(
            "<img src='index.html' alt=''><img src='gone.png'><a href='#top'>up</a>"
                + "<a href='https://example.org/x'>out</a><a href='two.html?x=1'>on</a>");
    assertThat(examined.findings())
        .extracting(f -> f.code() + " " + f.message())
        .containsExactly(
            "PICTURE_WITHOUT_TEXT 1 pictures have no alternative text: gone.png.",
            "LINK_BROKEN 2 links lead to nothing in the package: gone.png, two.html?x=1.",
            "LINK_EXTERNAL 1 links lead out of the package: https://example.org/x.");
  }

  @Test
  void completionAtLoadShouldBeNoEvidence() {
    Examination examined =
        page(
            """
            <html><body onload="start()"><script>
            function start() { API.LMSInitialize("");
              API.LMSSetValue("cmi.core.lesson_status", "completed"); }
            </script></body></html>
            """);
    assertThat(examined.reporting().completedOnOpen()).isTrue();
    assertThat(examined.reporting().place()).isEqualTo("index.html:3");
    assertThat(examined.findings())
        .extracting(f -> f.code())
        .containsExactly(FindingCode.COMPLETED_ON_OPEN);
  }

  @Test
  void completionAtTheEndShouldBeEvidenceOfCompletion() {
    Examination examined =
        page(
            """
            <script>
            // SetValue("cmi.core.score.raw", 1)
            function finish() { if (last) {
              API.LMSSetValue("cmi.core.lesson_status", "completed"); } }
            </script><button onclick="finish()">Done</button>
            """);
    assertThat(examined.reporting().quality()).isEqualTo(Reporting.Quality.COMPLETION);
    assertThat(examined.reporting().completedOnOpen()).isFalse();
  }

  @Test
  void whatADriverOffersShouldCountOnlyWhenItIsCalled() {
    String driver = "function SetScore(s) { SetValue('cmi.core.score.raw', s); }";
    Path unused = course("<p>Read this</p>").with("driver.js", driver).in(folder);
    assertThat(examine(unused).reporting().quality()).isEqualTo(Reporting.Quality.NONE);
    Path used =
        course("<script>parent.SetScore(80);</script>").with("driver.js", driver).in(folder);
    assertThat(examine(used).reporting().quality()).isEqualTo(Reporting.Quality.SCORE);
    assertThat(examine(used).reporting().place()).isEqualTo("index.html:1");
  }

  @Test
  void anAdaptCourseThatRecordsNothingShouldSaySo() {
    Path zip =
        course("")
            .with("course/config.json", "{\"_defaultLanguage\":\"nl\"}")
            .with("course/nl/components.json", "[]")
            .in(folder);
    Reporting reporting = examine(zip).reporting();
    assertThat(reporting.quality()).isEqualTo(Reporting.Quality.NONE);
    assertThat(reporting.place()).isEqualTo("course/config.json");
  }
}
