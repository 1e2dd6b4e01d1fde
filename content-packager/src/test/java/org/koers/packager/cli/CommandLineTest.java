package org.koers.packager.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
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

class CommandLineTest {

  @TempDir Path folder;

  private record Answer(int code, String out, String err) {}

  private static Answer run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    int code = Main.run(words, new PrintWriter(out), new PrintWriter(err));
    assertThat(out + "" + err).doesNotContain("Exception", "\tat ");
    return new Answer(code, out.toString(), err.toString());
  }

  private Path out() {
    return folder.resolve("out.zip");
  }

  @Test
  void inspectShouldSayWhatIsThere() {
    Answer answer = run("inspect", ZipFixture.scorm().in(folder));
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains(
            "Privacy for sales", "SCORM 1.2", "1. Part one  (SCO)  index.html", "Findings: none");
  }

  @Test
  void inspectShouldSpeakJson() throws IOException {
    Answer answer = run("inspect", "--json", Corpus.path("corpus/packages/ai-gebruiken-nl.zip"));
    JsonNode json = new ObjectMapper().readTree(answer.out());
    assertThat(json.path("title").asText()).isEqualTo("AI leren gebruiken");
    assertThat(json.path("launchables").get(0).path("entry").asText()).isEqualTo("index_lms.html");
    assertThat(json.path("tags").get(0).path("value").asText()).isEqualTo("nl");
    assertThat(json.path("tags").get(0).path("passage").asText()).contains("course/nl/course.json");
  }

  @Test
  void aDryRunShouldShowTheDifferenceAndWriteNothing() {
    Answer answer =
        run("retag", ZipFixture.scorm().in(folder), "--dry-run", "-o", out(), "--level", "basic");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("+++ imsmanifest.xml", "<id>basic</id>", "Nothing was written");
    assertThat(out()).doesNotExist();
  }

  @Test
  void confirmedTagsShouldComeFromOptionsAndAFile() throws IOException {
    Path tags =
        Files.writeString(
            folder.resolve("tags.json"),
            "{\"level\": \"basic\", \"role\": [\"sales\", \"support\"]}");
    Answer answer =
        run(
            "retag",
            ZipFixture.scorm().in(folder),
            "-o",
            out(),
            "--tags",
            tags,
            "--country",
            "nl",
            "--confirm",
            "Anna");
    assertThat(answer.code()).isZero();
    assertThat(run("inspect", out()).out())
        .contains(
            "level = basic  (confirmed, by person:Anna, in the package)",
            "role = sales",
            "role = support",
            "country = NL");
    assertThat(
            run(
                    "retag",
                    out(),
                    "-o",
                    folder.resolve("again.zip"),
                    "--tags",
                    tags,
                    "--country",
                    "nl",
                    "--confirm",
                    "Anna")
                .out())
        .contains("no file in it had to change");
    assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(out());
  }

  @Test
  void eachClassOfProblemShouldHaveItsExitCodeAndACure() throws IOException {
    Path zip = ZipFixture.scorm().in(folder);
    assertThat(run("inspect", folder.resolve("none.zip")).code()).isEqualTo(3);
    Path damaged = Files.write(folder.resolve("damaged.zip"), "PK\3\4 and no more".getBytes(UTF_8));
    assertThat(run("inspect", damaged).code()).isEqualTo(3);
    Answer there = run("retag", zip, "-o", zip);
    assertThat(there.code()).isEqualTo(5);
    assertThat(there.err()).contains("already there", "--force");
    Path slip =
        ZipFixture.write(folder.resolve("slip.zip"), ZipFixture.scorm().with("../x", "x").bytes());
    Answer unsafe = run("inspect", slip);
    assertThat(unsafe.code()).isEqualTo(4);
    assertThat(unsafe.err()).contains("leads out of the package", "Cure: ");
    Path strange = new ZipFixture().with("readme.txt", "x").in(Files.createDirectory(out()));
    Answer stopped = run("retag", strange, "-o", folder.resolve("strange.zip"));
    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.err()).contains("nothing was written, because:");
    assertThat(folder.resolve("strange.zip")).doesNotExist();
  }

  /** A folder with one good, one damaged and, further down, one more good package. */
  private Path library() throws IOException {
    Path library = Files.createDirectories(folder.resolve("library/more"));
    Files.copy(ZipFixture.scorm().in(folder), library.resolve("c.zip"));
    Files.copy(library.resolve("c.zip"), library.resolveSibling("a.zip"));
    Files.write(library.resolveSibling("b.zip"), "PK\3\4 and no more".getBytes(UTF_8));
    Files.writeString(library.resolveSibling("notes.txt"), "no package");
    return library.getParent();
  }

  @Test
  void aFolderShouldBeRetaggedWithOneCommandThoughOneIsDamaged() throws IOException {
    Path to = folder.resolve("to");
    Answer answer = run("retag", library(), "-o", to, "--level", "basic", "--jobs", "2");
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("b.zip", "Cure: ");
    assertThat(answer.out()).containsSubsequence("a.zip", "more/c.zip");
    assertThat(to.resolve("b.zip")).doesNotExist();
    assertThat(run("inspect", to.resolve("more/c.zip")).out()).contains("level = basic");
    assertThat(to.resolve("a.zip")).hasSameBinaryContentAs(to.resolve("more/c.zip"));
  }

  @Test
  void reportsOnAFolderShouldComeAsAListAndAsATable() throws IOException {
    JsonNode list = new ObjectMapper().readTree(run("inspect", library(), "--json").out());
    assertThat(list.findValuesAsText("file")).containsExactly("a.zip", "b.zip", "more/c.zip");
    assertThat(list.get(1).path("problem").path("code").asText()).startsWith("ZIP_");
    Answer table = run("inspect", folder.resolve("library"), "--csv");
    assertThat(table.code()).isEqualTo(3);
    assertThat(table.out().lines()).hasSize(4);
    assertThat(table.out()).startsWith("file,exit,problem,title,package").contains("b.zip,3,");
  }

  @Test
  void aTableShouldHoldNoFormula() throws IOException {
    String manifest = ZipFixture.manifest("").replace("Privacy for sales", "=1+1");
    Path zip =
        new ZipFixture().with("imsmanifest.xml", manifest).with("index.html", "x").in(folder);
    assertThat(run("inspect", zip, "--csv").out()).contains(",'=1+1,");
  }

  @Test
  void twoPackagesOfOneNameShouldNotOverwriteEachOther() throws IOException {
    Path one = ZipFixture.scorm().in(Files.createDirectory(folder.resolve("one")));
    Path two = ZipFixture.scorm().in(Files.createDirectory(folder.resolve("two")));
    Answer answer = run("retag", one, two, "-o", folder.resolve("to"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("two packages called");
    assertThat(folder.resolve("to")).doesNotExist();
  }

  @Test
  void aWrongCommandShouldExitWithTwo() throws IOException {
    Path zip = ZipFixture.scorm().in(folder);
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("frobnicate").code()).isEqualTo(2);
    assertThat(run("retag", zip).err()).contains("--output OUT");
    assertThat(run("retag", zip, "-o", out(), "--level", "hard"))
        .extracting(Answer::code)
        .isEqualTo(2);
    assertThat(run("retag", zip, "-o", out(), "--confirm", "Anna").err())
        .contains("at least one tag");
    assertThat(run("retag", zip, "-o", out(), "--time", "PT5M", "--time", "PT6M").err())
        .contains("one value for time");
    Path broken = Files.writeString(folder.resolve("t.json"), "{\"level\": ");
    assertThat(run("retag", zip, "-o", out(), "--tags", broken).err()).contains("It is no JSON");
    Path unknown = Files.writeString(folder.resolve("u.json"), "{\"colour\": \"red\"}");
    assertThat(run("retag", zip, "-o", out(), "--tags", unknown).code()).isEqualTo(2);
    assertThat(out()).doesNotExist();
  }
}
