package org.koers.packager.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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
import org.koers.packager.SchemaErrors;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

class ToCmi5Test {

  private static final ConvertSettings SETTINGS =
      new ConvertSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir Path folder;

  private static List<Path> realOnes() {
    return Corpus.packages().stream()
        .filter(
            z -> {
              ContentPackage content = PackageReader.read(z);
              return content instanceof Scorm12 || content instanceof Scorm2004;
            })
        .toList();
  }

  private static Conversion plan(Path zip) {
    return Converter.plan(PackageReader.read(zip), Target.CMI5, SETTINGS);
  }

  private static String structure(Conversion plan) {
    return new String(plan.added().getOrDefault("cmi5.xml", new byte[0]), StandardCharsets.UTF_8);
  }

  static List<String> errors(String xml) throws Exception {
    Path xsd = Corpus.path("schemas/cmi5/CourseStructure.xsd");
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd.toFile());
    return SchemaErrors.of(schema, List.of(new StreamSource(new StringReader(xml))));
  }

  @Test
  void realPackagesShouldBecomeValidCourses() throws Exception {
    for (Path zip : realOnes()) {
      Conversion plan = plan(zip);
      assertThat(errors(structure(plan))).as("%s: %s", zip, structure(plan)).isEmpty();
      assertThat(
              errors(
                  structure(plan)
                      .replace("<description>", "<x>")
                      .replace("</description>", "</x>")))
          .isNotEmpty();
      Path out = folder.resolve("c-" + zip.getFileName());
      plan.write(out, false);
      ContentPackage made = PackageReader.read(out);
      assertThat(made).as("%s", zip).isInstanceOf(Cmi5.class);
      assertThat(made.launchables())
          .as("%s", zip)
          .hasSameSizeAs(PackageReader.read(zip).launchables());
    }
  }

  @Test
  void everyOtherFileShouldStayAndTheBytesShouldBeTheSameEachTime() {
    for (Path zip : realOnes()) {
      Path one = folder.resolve("1-" + zip.getFileName());
      Path two = folder.resolve("2-" + zip.getFileName());
      Conversion plan = plan(zip);
      plan.write(one, false);
      plan(zip).write(two, false);
      assertThat(two).hasSameBinaryContentAs(one);
      PackageFiles before = PackageReader.read(zip).files();
      PackageFiles after = PackageReader.read(one).files();
      for (String name : before.names()) {
        if (!plan.dropped().contains(name)) {
          assertThat(after.bytes(name)).as("%s in %s", name, zip).isEqualTo(before.bytes(name));
        }
      }
      assertThat(plan.dropped()).hasSize(1);
      assertThat(after.bytes("koers-cmi5/original-manifest.xml"))
          .isEqualTo(before.bytes(plan.dropped().iterator().next()));
    }
  }

  @Test
  void aMasteryScoreShouldDecideAndLaunchDataShouldGoAlong() {
    Path zip =
        new ZipFixture()
            .with(
                "imsmanifest.xml",
                ZipFixture.manifest(
                    "<adlcp:prerequisites type=\"aicc_script\">x</adlcp:prerequisites>"
                        + "<adlcp:maxtimeallowed>00:10:00</adlcp:maxtimeallowed>"
                        + "<adlcp:datafromlms>a=1&amp;b=2</adlcp:datafromlms><adlcp:masteryscore>80</adlcp:masteryscore>"))
            .with("index.html", "<p>Hello</p>")
            .in(folder);
    Conversion plan = plan(zip);
    assertThat(structure(plan))
        .contains("moveOn=\"Passed\" masteryScore=\"0.8\"")
        .contains("<launchParameters>a=1&amp;b=2</launchParameters>");
    assertThat(plan.findings())
        .extracting(Finding::code)
        .contains(FindingCode.LOST_PREREQUISITES, FindingCode.LOST_TIME_LIMIT);
    assertThat(plan.findings()).allSatisfy(f -> assertThat(f.place()).contains("imsmanifest.xml"));
    assertThat(plan.summary()).anyMatch(s -> s.contains("moveOn Passed"));
  }

  @Test
  void sequencingOfScorm2004ShouldBeSaidToBeLost() {
    Conversion plan = plan(Corpus.path("corpus/packages/golf-remediation-2004.zip"));
    assertThat(plan.findings())
        .extracting(Finding::code)
        .contains(FindingCode.LOST_SEQUENCING, FindingCode.LOST_OBJECTIVES);
    assertThat(structure(plan)).contains("<block ").doesNotContain("masteryScore");
  }

  @Test
  void theMeasureOfAPrimaryObjectiveShouldBeTheMasteryScore() {
    String manifest =
        """
        <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
          <organizations default="o"><organization identifier="o"><title>T</title>
            <item identifier="i" identifierref="r"><title>One</title><adlcp:dataFromLMS>d</adlcp:dataFromLMS>
              <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
                <imsss:minNormalizedMeasure>0.60</imsss:minNormalizedMeasure>
              </imsss:primaryObjective></imsss:objectives></imsss:sequencing></item>
            <item identifier="h" isvisible="false"><title>Nothing</title></item></organization></organizations>
          <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources>
        </manifest>
        """;
    Path zip =
        new ZipFixture().with("imsmanifest.xml", manifest).with("index.html", "x").in(folder);
    Conversion plan = plan(zip);
    assertThat(structure(plan))
        .contains("moveOn=\"Passed\" masteryScore=\"0.6\"")
        .contains("<launchParameters>d</launchParameters>");
    assertThat(plan.findings())
        .extracting(Finding::code)
        .contains(
            FindingCode.LOST_SEQUENCING, FindingCode.LOST_HIDDEN_ITEM, FindingCode.LOST_EMPTY_ITEM);
  }

  @Test
  void idsShouldBeThoseOfTheAuthor() {
    Path zip = ZipFixture.scorm().in(folder);
    ConvertSettings named =
        new ConvertSettings(
            Optional.of("https://example.org/course"),
            Optional.empty(),
            Optional.of("nl"),
            Optional.empty());
    String xml = structure(Converter.plan(PackageReader.read(zip), Target.CMI5, named));
    assertThat(xml)
        .contains("<course id=\"https://example.org/course\">")
        .contains("<au id=\"https://example.org/course/sco/i\"")
        .contains("<langstring lang=\"nl\">Privacy for sales</langstring>");
  }
}
