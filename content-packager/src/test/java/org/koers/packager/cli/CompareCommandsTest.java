package org.koers.packager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;

class CompareCommandsTest {

  private static final String PAGE =
      "<html lang='en'><title>Privacy</title><h1>Privacy at work</h1><p>A data breach is every loss"
          + " of personal data, whether it was stolen, lost or sent to the wrong person.</p>"
          + "<p>Report it to the privacy officer within 72 hours, also when you are not sure.</p>%s";

  @TempDir Path folder;

  private record Answer(int code, String out, String err) {}

  private static Answer run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    int code = Main.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Answer(code, out.toString(), err.toString());
  }

  private Path course(String name, String page) {
    ZipFixture fixture =
        new ZipFixture().with("imsmanifest.xml", ZipFixture.manifest("")).with("index.html", page);
    return ZipFixture.write(folder.resolve(name), fixture.bytes());
  }

  @Test
  void compareShouldShowTheWordsThatChanged() {
    Path old = course("old.zip", PAGE.formatted(""));
    Path now = course("new.zip", PAGE.replace("72 hours", "24 hours").formatted(""));
    Answer answer = run("compare", old, now);
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("old.zip -> new.zip")
        .contains("edition: ")
        .contains("Gravest change: what is taught.")
        .contains("within [-72-]{+24+} hours");
  }

  @Test
  void compareShouldSayNothingOfTheSame() {
    Path old = course("old.zip", PAGE.formatted(""));
    Answer answer = run("compare", old, old);
    assertThat(answer.out())
        .contains("same content: The same files, byte for byte.")
        .contains("Gravest change: none that a learner meets.");
    assertThat(answer.out().lines()).hasSize(3);
  }

  @Test
  void compareShouldGiveProgramsEverything() throws IOException {
    Path old = course("old.zip", PAGE.formatted(""));
    Path now = course("new.zip", PAGE.formatted("<p>Never use a private e-mail address.</p>"));
    JsonNode json = new ObjectMapper().readTree(run("compare", "--json", old, now).out());
    assertThat(json.path("verdict").asText()).isEqualTo("edition");
    assertThat(json.path("weight").asText()).isEqualTo("taught");
    JsonNode passage = json.path("sections").path(0).path("passages").path(0);
    assertThat(passage.path("kind").asText()).isEqualTo("added");
    assertThat(passage.path("after").asText()).isEqualTo("Never use a private e-mail address.");
    assertThat(json.path("sectionIds").path("i").asText()).isEqualTo("i");
  }

  @Test
  void compareShouldNameThePackageThatCannotBeRead() {
    Path old = course("old.zip", PAGE.formatted(""));
    Answer answer = run("compare", folder.resolve("none.zip"), old);
    assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE.number());
    assertThat(answer.err()).contains("none.zip").contains("Cure: ");
    assertThat(run("compare", old).code()).isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void duplicatesShouldFindThemInAFolder() throws IOException {
    course("a.zip", PAGE.formatted(""));
    course("b.zip", PAGE.formatted(""));
    course("=c.zip", PAGE.formatted("<p>Never use a private e-mail address for work.</p>"));
    course("d.zip", "<p>Something else altogether is said in this one, about fires.</p>");
    Answer answer = run("duplicates", folder);
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("4 packages: 3 pairs alike in 1 groups, 0 families of languages.")
        .contains("near: =c.zip, a.zip, b.zip")
        .contains("a.zip = b.zip: The same files, byte for byte.");
    assertThat(run("duplicates", "--csv", folder).out().lines())
        .hasSize(4)
        .contains("exact,a.zip,b.zip,1.00,\"The same files, byte for byte.\"")
        .anyMatch(line -> line.startsWith("near,'=c.zip,"));
    JsonNode json = new ObjectMapper().readTree(run("duplicates", "--json", folder).out());
    assertThat(json.path("pairs")).hasSize(3);
    assertThat(json.path("groups").path(0).path("members")).hasSize(3);
  }

  @Test
  void duplicatesShouldGoOnPastADamagedPackage() throws IOException {
    course("a.zip", PAGE.formatted(""));
    course("b.zip", PAGE.formatted(""));
    Files.writeString(folder.resolve("c.zip"), "no zip");
    Answer answer = run("duplicates", "--json", folder);
    assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE.number());
    assertThat(answer.err()).contains("c.zip");
    JsonNode json = new ObjectMapper().readTree(answer.out());
    assertThat(json.path("pairs")).hasSize(1);
    assertThat(json.path("unread").path(0).path("file").asText()).isEqualTo("c.zip");
  }

  @Test
  void realPackagesShouldBeComparedInAllForms() {
    Path packages = Corpus.path("corpus/packages");
    assertThat(run("duplicates", packages).out())
        .contains("8 packages: 1 pairs alike")
        .contains("near: golf-metadata-2004.zip, golf-remediation-2004.zip");
  }
}
