package org.koers.packager.cmi5.coursestructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.build.Retag;
import org.koers.packager.describe.AmbRecord;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;

class CourseStructureTest {

  private static final String COURSE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://example.org/courses/1">
          <title><langstring lang="nl">Privacy</langstring></title>
          <description><langstring lang="nl">Over privacy.</langstring></description>
        </course>
        <block id="https://example.org/blocks/1">
          <title><langstring lang="nl">Deel een</langstring></title>
          <description><langstring lang="nl">Begin.</langstring></description>
          <au id="https://example.org/aus/1" moveOn="CompletedAndPassed" masteryScore="0.8">
            <title><langstring lang="nl">Les een</langstring></title>
            <description><langstring lang="nl">Lees dit.</langstring></description>
            <url>les/index.html?start=1</url>
            <launchParameters>kleur=blauw</launchParameters>
          </au>
        </block>
      </courseStructure>
      """;

  private static final List<Tag> TAGS =
      List.of(
          Tag.given(Dimension.LEVEL, "basic", "Anna"),
          Tag.given(Dimension.TIME, "PT5M", "Anna"),
          Tag.given(Dimension.TEACHES, "https://example.org/competencies#privacy", null));

  @TempDir Path folder;

  private Path packaged(String structure) throws IOException {
    Path own = Files.createTempDirectory(folder, "p");
    return new ZipFixture().with("cmi5.xml", structure).with("les/index.html", "x").in(own);
  }

  private static Cmi5 read(Path zip) {
    return (Cmi5) PackageReader.read(zip);
  }

  private static Retag plan(Path zip) {
    ContentPackage content = PackageReader.read(zip);
    return Retag.plan(content, List.of(), TAGS, Optional.empty(), Optional.of("Anna"));
  }

  @Test
  void unitsShouldBeReadWithWhatTheyAskFor() throws IOException {
    Cmi5 course = read(packaged(COURSE));
    assertThat(course.findings()).isEmpty();
    assertThat(course.title()).isEqualTo("Privacy");
    Au unit = course.structure().aus().getFirst();
    assertThat(unit.moveOn()).isEqualTo(MoveOn.COMPLETED_AND_PASSED);
    assertThat(unit.launchParameters()).isEqualTo("kleur=blauw");
    assertThat(course.launchables())
        .containsExactly(
            new Launchable(
                "https://example.org/aus/1",
                "Les een",
                "les/index.html?start=1",
                "les/index.html",
                Launchable.Kind.AU,
                new BigDecimal("0.8")));
  }

  @Test
  void whatIsWrongShouldBeToldAndTheRestRead() throws IOException {
    String wrong =
        COURSE
            .replace("moveOn=\"CompletedAndPassed\"", "moveOn=\"passed\"")
            .replace("masteryScore=\"0.8\"", "masteryScore=\"80\"")
            .replace("https://example.org/blocks/1", "block one")
            .replace("les/index.html", "les/none.html");
    Cmi5 course = read(packaged(wrong));
    assertThat(course.findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            FindingCode.CMI5_MOVE_ON,
            FindingCode.CMI5_MASTERY_SCORE,
            FindingCode.CMI5_ID_NOT_IRI,
            FindingCode.HREF_NOT_IN_PACKAGE);
    assertThat(course.structure().aus().getFirst().moveOn()).isEqualTo(MoveOn.PASSED);
    assertThat(course.structure().aus().getFirst().masteryScore()).isNull();
  }

  @Test
  void aCourseWithoutUnitsShouldStop() throws IOException {
    String none = COURSE.replaceAll("(?s)<block.*</block>", "");
    assertThat(read(packaged(none)).findings())
        .filteredOn(Finding::stops)
        .extracting(Finding::code)
        .containsExactly(FindingCode.NOTHING_TO_LAUNCH);
  }

  @Test
  void tagsShouldStandInTheCourseAndReadBack() throws IOException {
    Path zip = packaged(COURSE);
    Path out = folder.resolve("out.zip");
    Retag plan = plan(zip).withRecord(Optional.empty());
    plan.write(out, false);
    assertThat(plan.changed().keySet()).containsExactly("cmi5.xml", AmbRecord.ENTRY);
    assertThat(LomTags.read(PackageReader.read(out))).containsAll(TAGS);
    assertThat(read(out).findings()).isEmpty();
    assertThat(plan(out).withRecord(Optional.empty()).changed()).isEmpty();
    assertThat(
            new String(
                read(out).files().bytes(AmbRecord.ENTRY), java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"id\" : \"https://example.org/courses/1\"");
  }

  @Test
  void retaggedCourseStructuresShouldBeValid() throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(
                new StreamSource[] {
                  new StreamSource(Corpus.path("schemas/cmi5/CourseStructure.xsd").toFile()),
                  new StreamSource(Corpus.path("schemas/scorm2004/lomStrict.xsd").toFile())
                });
    schema.newValidator().validate(new StreamSource(new StringReader(COURSE)));
    schema.newValidator().validate(source(plan(packaged(COURSE))));
    for (String example : List.of("simple-cmi5.xml", "complex-cmi5.xml")) {
      String text = Files.readString(Corpus.path("schemas/cmi5/examples/" + example));
      Retag plan = plan(packaged(text));
      assertThat(plan.changes()).isTrue();
      schema.newValidator().validate(source(plan));
    }
  }

  private static StreamSource source(Retag plan) {
    return new StreamSource(new StringReader(plan.newText()));
  }

  @Test
  void theRealCourseShouldBeReadAndRetagged() {
    Path zip = Corpus.path("corpus/packages/pre_post_test_framed.zip");
    Cmi5 course = read(zip);
    assertThat(course.findings()).isEmpty();
    assertThat(course.launchables()).hasSize(6).allMatch(one -> one.entry() != null);
    Path out = folder.resolve("real.zip");
    plan(zip).write(out, false);
    assertThat(LomTags.read(PackageReader.read(out))).containsAll(TAGS);
    assertThat(plan(out).changes()).isFalse();
  }
}
