package org.koers.packager.scorm.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.SchemaErrors;
import org.koers.packager.ZipFixture;
import org.koers.packager.build.Retag;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;
import org.w3c.dom.NodeList;

/** The record of SCORM 2004 is judged by IEEE's strict schema. */
class IeeeLomTest {

  private static final String EMPTY =
      """
      <manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
        <metadata>
          <schema>ADL SCORM</schema>
          <schemaversion>2004 4th Edition</schemaversion>
        </metadata>
        <organizations default="o"><organization identifier="o"><title>T</title>
          <item identifier="i" identifierref="r"><title>I</title></item></organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html">
          <file href="index.html"/></resource></resources>
      </manifest>
      """;

  @TempDir Path folder;

  private static Tag confirmed(Dimension dimension, String value) {
    return Tag.given(dimension, value, "Anna");
  }

  private static List<Tag> tags() {
    return List.of(
        confirmed(Dimension.LANGUAGE, "nl"),
        confirmed(Dimension.LEVEL, "basic"),
        confirmed(Dimension.TIME, "PT5M"),
        confirmed(Dimension.ROLE, "sales"),
        confirmed(Dimension.RISK, "high"),
        confirmed(Dimension.COUNTRY, "NL"),
        confirmed(Dimension.TEACHES, "urn:a:1"),
        confirmed(Dimension.REQUIRES, "urn:a:3"));
  }

  private static Retag plan(Path zip) {
    ContentPackage content = PackageReader.read(zip);
    return Retag.plan(content, List.of(), tags(), Optional.empty(), Optional.of("Anna"));
  }

  private Path packaged(String name, String manifest) throws IOException {
    Path sub = Files.createDirectories(folder.resolve(name));
    return new ZipFixture().with("imsmanifest.xml", manifest).with("index.html", "x").in(sub);
  }

  /** What the strict schema says of every record in the text; empty if there is none. */
  private static List<String> errors(String xml) throws Exception {
    DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
    documents.setNamespaceAware(true);
    NodeList records =
        documents
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagNameNS(LomForm.IEEE.namespace(), "lom");
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Corpus.path("schemas/scorm2004/lomStrict.xsd").toFile());
    List<DOMSource> found =
        IntStream.range(0, records.getLength())
            .mapToObj(i -> new DOMSource(records.item(i)))
            .toList();
    return SchemaErrors.of(schema, found);
  }

  @Test
  void theJudgeShouldSeeAWrongWord() throws Exception {
    String written = plan(packaged("a", EMPTY)).newText();
    assertThat(errors(written)).isEmpty();
    assertThat(errors(written.replace(">skill level<", ">Skill Level<"))).isNotEmpty();
  }

  @Test
  void aNewRecordShouldSayTheTagsInTheStandardsWords() throws Exception {
    Retag plan = plan(packaged("b", EMPTY));
    assertThat(plan.newText())
        .contains(
            "<lom xmlns=\"http://ltsc.ieee.org/xsd/LOM\">",
            "<duration>PT5M</duration>",
            "<value>skill level</value>",
            "<value>competency</value>",
            "<string language=\"nl\">",
            "<entity>BEGIN:VCARD")
        .doesNotContain("langstring", "centity", "<datetime>");
    Path out = folder.resolve("b.zip");
    plan.write(out, false);
    assertThat(LomTags.read(PackageReader.read(out))).containsAll(tags());
    assertThat(plan(out).changes()).isFalse();
  }

  @Test
  void aRecordOfTheOlderFormShouldStaySo() throws Exception {
    String older =
        "<lom xmlns=\"http://www.imsglobal.org/xsd/imsmd_v1p2\"><general><title>"
            + "<langstring>T</langstring></title></general></lom></metadata>";
    Retag plan = plan(packaged("c", EMPTY.replace("</metadata>", older)));
    assertThat(plan.newText()).contains("<langstring xml:lang=\"x-none\">LOMv1.0</langstring>");
    assertThat(plan.newText()).doesNotContain("ltsc.ieee.org");
  }

  /** Real records may be invalid as they come; retagging adds no error to those they have. */
  @Test
  void realPackagesShouldGetNoNewErrorsAndKeepTheirBytes() throws Exception {
    int seen = 0;
    for (Path zip : Corpus.packages()) {
      if (!(PackageReader.read(zip) instanceof Scorm2004)) {
        continue;
      }
      seen++;
      Retag plan = plan(zip);
      assertThat(errors(plan.newText())).containsExactlyElementsOf(errors(plan.oldText()));
      Path once = folder.resolve("once-" + zip.getFileName());
      plan.write(once, false);
      assertThat(plan(once).changes()).as("%s", zip).isFalse();
      assertThat(LomTags.read(PackageReader.read(once))).containsAll(tags());
    }
    assertThat(seen).isEqualTo(2);
  }

  @Test
  void theManifestsOfTheTestSuiteShouldBeRetaggedOnce() throws Exception {
    int seen = 0;
    try (ZipFile all =
        new ZipFile(Corpus.path("corpus/manifests/adl-cts-2004-manifests.zip").toFile())) {
      for (ZipEntry entry : all.stream().filter(e -> e.getName().endsWith(".xml")).toList()) {
        String manifest =
            new String(all.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        Path zip = packaged("m" + seen++, manifest);
        Retag plan = plan(zip);
        List<String> before = errors(plan.oldText());
        assertThat(errors(plan.newText())).as(entry.getName()).containsExactlyElementsOf(before);
        Path out = folder.resolve("m" + seen + ".zip");
        plan.write(out, false);
        assertThat(plan(out).changes()).as(entry.getName()).isFalse();
        assertThat(LomTags.read(PackageReader.read(out))).containsAll(tags());
      }
    }
    assertThat(seen).isEqualTo(190);
  }
}
