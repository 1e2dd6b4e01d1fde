package org.koers.packager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;

class ConvertAndInstrumentCommandTest {

  @TempDir Path folder;

  private record Answer(int code, String out, String err) {}

  private static Answer run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    int code = Main.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Answer(code, out.toString(), err.toString());
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  @Test
  void instrumentAndBackShouldGiveTheSameFile() {
    Path zip = ZipFixture.scorm().in(folder);
    Answer there =
        run("instrument", zip, "-o", at("i.zip"), "--lrs-exchange", "https://lrs.example.org/x");
    assertThat(there.code()).as(there.err()).isZero();
    assertThat(there.out()).contains("1 page(s)", "https://lrs.example.org/activities/m");
    Answer back = run("uninstrument", at("i.zip"), "-o", at("u.zip"));
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(back.out()).contains("byte for byte");
    assertThat(at("u.zip")).hasSameBinaryContentAs(zip);
  }

  @Test
  void aSecretInTheAddressShouldBeRefused() {
    Path zip = ZipFixture.scorm().in(folder);
    Answer answer =
        run(
            "instrument",
            zip,
            "-o",
            at("i.zip"),
            "--lrs-exchange",
            "https://me:pw@lrs.example.org/x");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("secret");
    assertThat(at("i.zip")).doesNotExist();
  }

  @Test
  void aDryRunShouldWriteNothing() {
    Answer answer = run("convert", ZipFixture.scorm().in(folder), "--to", "cmi5", "--dry-run");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("moveOn CompletedOrPassed", "Nothing was written");
  }

  @Test
  void whatIsLostShouldBeInTheReportWithCodeAndPlace() throws IOException {
    Path zip = Corpus.path("corpus/packages/golf-remediation-2004.zip");
    Answer answer = run("convert", zip, "--to", "cmi5", "-o", at("c.zip"), "--json");
    assertThat(answer.code()).as(answer.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(answer.out());
    assertThat(report.path("findings").findValuesAsText("code")).contains("LOST_SEQUENCING");
    assertThat(report.path("findings").findValuesAsText("place"))
        .anyMatch(p -> p.contains("item playing_item"));
    assertThat(run("inspect", at("c.zip")).out()).contains("cmi5");
  }

  @Test
  void aFolderOfMaterialShouldBecomeACourse() throws IOException {
    Path material = Files.createDirectories(at("Onze regels"));
    Files.writeString(material.resolve("regels.html"), "<p>Regels</p>");
    Answer answer =
        run("convert", material, "--to", "scorm12", "-o", at("s.zip"), "--language", "nl");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(run("inspect", at("s.zip")).out()).contains("SCORM 1.2", "Onze regels", "regels");
  }

  @Test
  void whatCannotBeConvertedShouldBeSaid() {
    Path zip = ZipFixture.scorm().in(folder);
    Answer answer = run("convert", zip, "--to", "scorm12", "-o", at("s.zip"));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("no conversion from that", "Cure: ");
  }
}
