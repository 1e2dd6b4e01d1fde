package org.koers.packager.tag.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.PackageProblem;

class FrameworkReaderTest {

  private static final String SHEET = "https://w3id.org/koers/framework/spreadsheet#";

  @TempDir Path folder;

  private static Path resource(String name) {
    try {
      return Path.of(FrameworkReaderTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FrameworkReading read(String name) {
    return FrameworkReader.read(resource(name));
  }

  private static List<String> places(FrameworkReading reading) {
    return reading.findings().stream().map(Finding::place).toList();
  }

  @Test
  void ourOwnFrameworkShouldHaveThreeLabelsEach() {
    FrameworkReading reading = FrameworkReader.read(Path.of("src/main/demo/ai-geletterdheid.ttl"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.framework().title()).isEqualTo("AI-geletterdheid op het werk");
    assertThat(reading.framework().competencies())
        .hasSize(13)
        .allSatisfy(c -> assertThat(c.labels()).containsOnlyKeys("nl", "en", "de"));
    assertThat(
            reading
                .framework()
                .find("https://w3id.org/koers/demo/ai#privacy")
                .orElseThrow()
                .broader())
        .containsExactly("https://w3id.org/koers/demo/ai#ai");
  }

  @Test
  void theGraphOfTheDemoShouldBeReadToo() {
    FrameworkReading reading =
        FrameworkReader.read(Path.of("../wildfly-config/src/main/demo/privacy.ttl"));
    assertThat(reading.framework().competencies()).hasSize(8);
    assertThat(reading.framework().competencies()).noneMatch(c -> c.iri().endsWith("#employee"));
  }

  @Test
  void aSpreadsheetShouldBeReadWithEveryBadRowNamedByItsLine() {
    FrameworkReading reading = read("spreadsheet.csv");
    Competency breach = reading.framework().find(SHEET + "datalek").orElseThrow();
    assertThat(breach.label("nl")).contains("Datalekken melden");
    assertThat(breach.texts("nl")).last().asString().startsWith("Herkent een datalek");
    assertThat(breach.broader()).containsExactly(SHEET + "privacy");
    assertThat(reading.framework().find(SHEET + "privacy").orElseThrow().labels())
        .containsOnlyKeys("nl", "en");
    assertThat(places(reading))
        .containsExactlyInAnyOrder(
            "spreadsheet.csv line 6",
            "spreadsheet.csv line 7",
            "spreadsheet.csv line 8",
            "spreadsheet.csv line 9",
            "spreadsheet.csv line 10");
  }

  @Test
  void escoShouldTakeItsLanguageFromTheFileAndItsRelationsFromTheOther() throws IOException {
    Files.copy(resource("skills_en.csv"), folder.resolve("skills_en.csv"));
    Files.writeString(
        folder.resolve("skills_nl.csv"),
        "conceptUri,preferredLabel\nhttp://data.europa.eu/esco/skill/s1,persoonsgegevens beschermen\n");
    Files.writeString(
        folder.resolve("broaderRelationsSkillPillar.csv"),
        "conceptType,conceptUri,broaderType,broaderUri\nx,http://data.europa.eu/esco/skill/s1,x,http://data.europa.eu/esco/skill/s2\n");
    FrameworkReading reading = FrameworkReader.read(folder);
    Competency protect =
        reading.framework().find("http://data.europa.eu/esco/skill/s1").orElseThrow();
    assertThat(protect.labels())
        .containsEntry("en", "protect personal data")
        .containsEntry("nl", "persoonsgegevens beschermen");
    assertThat(protect.otherLabels().get("en")).containsExactly("respect privacy", "guard data");
    assertThat(protect.broader()).containsExactly("http://data.europa.eu/esco/skill/s2");
    assertThat(places(reading)).containsExactly("skills_en.csv line 5");
  }

  @Test
  void caseShouldBeReadWithItsAssociations() {
    FrameworkReading reading = read("package.case.json");
    assertThat(reading.framework().title()).isEqualTo("Safety at the machine");
    Competency stop = reading.framework().find("https://example.org/case/i2").orElseThrow();
    assertThat(stop.labels()).containsEntry("en", "Stopping");
    assertThat(stop.descriptions()).containsEntry("en", "Stops the machine before cleaning it");
    assertThat(stop.broader()).containsExactly("https://example.org/case/i1");
    assertThat(places(reading))
        .containsExactly("package.case.json /CFItems/2", "package.case.json /CFAssociations/2");
  }

  @Test
  void skosShouldSayWhatCannotBeUsed() {
    FrameworkReading reading = read("concepts.ttl");
    assertThat(reading.framework().competencies())
        .extracting(Competency::iri)
        .containsExactly("https://example.org/skos#fair");
    assertThat(reading.findings()).hasSize(3);
  }

  @Test
  void whatIsNoFrameworkShouldBeRefusedWithTheReason() throws IOException {
    Path turtle = Files.writeString(folder.resolve("broken.ttl"), "@prefix : <x> .\n:a :b");
    assertThatThrownBy(() -> FrameworkReader.read(turtle))
        .isInstanceOf(PackageProblem.class)
        .hasMessageContaining("line: 2");
    Path csv = Files.writeString(folder.resolve("other.csv"), "when,what\n1,2\n");
    assertThatThrownBy(() -> FrameworkReader.read(csv)).hasMessageContaining("id and label");
    Path json = Files.writeString(folder.resolve("other.json"), "{\"a\":\n}");
    assertThatThrownBy(() -> FrameworkReader.read(json)).hasMessageContaining("line 2");
  }
}
