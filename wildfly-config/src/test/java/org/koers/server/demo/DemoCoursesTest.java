package org.koers.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.server.demo.DemoCourseSourcesTest.DEMO;
import static org.koers.server.demo.DemoCourseSourcesTest.SOURCES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.problem.Severity;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Status;

class DemoCoursesTest {

  @TempDir private static Path built;
  private static List<Path> packages = List.of();

  @BeforeAll
  static void build() {
    packages = built(built);
  }

  private static List<Path> built(Path out) {
    return Stream.of(Curriculum.values())
        .flatMap(one -> DemoCourses.build(one.courses(DEMO), one.packages(out)).stream())
        .toList();
  }

  @Test
  void shouldBuildAPackageForEachCourse() throws IOException {
    assertThat(packages)
        .hasSizeGreaterThan(DemoCourses.courses(SOURCES).size() + 20)
        .contains(built.resolve("anti-corruption/omkoping-basis.zip"))
        .contains(built.resolve("persoonsgegevens-basis.zip"))
        .allMatch(Files::isRegularFile);
  }

  @Test
  void shouldGiveTheSameBytesAgain(@TempDir Path again) throws IOException {
    for (Path second : DemoCourses.build(SOURCES, again)) {
      assertThat(second).hasSameBinaryContentAs(built.resolve(second.getFileName()));
    }
  }

  @Test
  void shouldReplaceWhatWasBuiltBefore(@TempDir Path out) throws IOException {
    Files.writeString(out.resolve("datalek-opfrissen.zip"), "old");
    DemoCourses.build(SOURCES, out);
    assertThat(out.resolve("datalek-opfrissen.zip"))
        .hasSameBinaryContentAs(built.resolve("datalek-opfrissen.zip"));
  }

  @Test
  void everyPackageShouldBeReadWithoutAWarning() {
    for (Path zip : packages) {
      Scorm12 scorm = read(zip);
      assertThat(scorm.findings())
          .as(zip.getFileName().toString())
          .allMatch(finding -> finding.severity() == Severity.INFO);
      assertThat(scorm.scos()).hasSize(1);
      assertThat(scorm.entryNames())
          .contains("imsmanifest.xml", "index.html", "course.js", "course.css", "scorm.js");
    }
  }

  @Test
  void everyPackageShouldSayItsTagsAsConfirmed() throws IOException {
    for (Path zip : packages) {
      String slug = zip.getFileName().toString().replace(".zip", "");
      assertThat(LomTags.read(read(zip)))
          .as(slug)
          .allMatch(tag -> tag.status() == Status.CONFIRMED)
          .extracting(tag -> tag.dimension() + "=" + tag.value())
          .containsAll(
              DemoTags.read(tags(zip, slug)).stream()
                  .map(tag -> tag.dimension() + "=" + tag.value())
                  .toList());
    }
  }

  @Test
  void shouldNameATagThatItDoesNotKnow(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.tags"), "{\"leeftijd\": \"30\"}");
    assertThatThrownBy(() -> DemoTags.read(file))
        .hasMessageContaining("x.tags")
        .hasMessageContaining("leeftijd")
        .hasMessageContaining("language, level");
  }

  private static Path tags(Path zip, String slug) {
    return Stream.of(Curriculum.values())
        .filter(one -> one.packages(built).equals(zip.getParent()))
        .map(one -> one.courses(DEMO).resolve(slug + ".tags"))
        .findFirst()
        .orElseThrow();
  }

  private static Scorm12 read(Path zip) {
    return (Scorm12) PackageReader.read(zip);
  }
}
