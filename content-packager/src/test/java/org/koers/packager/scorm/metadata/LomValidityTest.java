package org.koers.packager.scorm.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
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
import org.koers.packager.intake.Scorm12;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/** What is written is judged by the XSDs that came with SCORM 1.2. */
public class LomValidityTest {

  private static final String OTHERS =
      "<lom xmlns=\"http://www.imsglobal.org/xsd/imsmd_rootv1p2p1\"><general><title><langstring>T</langstring></title>"
          + "<structure><source><langstring>LOMv1.0</langstring></source><value><langstring>Linear</langstring></value></structure></general>"
          + "<technical><format>text/html</format></technical><educational><difficulty><source><langstring>LOMv1.0</langstring></source>"
          + "<value><langstring>easy</langstring></value></difficulty><description><langstring>d</langstring></description></educational>"
          + "<rights/><classification/></lom>";

  /**
   * The xml.xsd that came with SCORM 1.2 is refused by today's parsers: it binds the prefix xml
   * wrongly.
   */
  private static final String XML_ATTRIBUTES =
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"http://www.w3.org/XML/1998/namespace\">"
          + "<xs:attribute name=\"lang\" type=\"xs:string\"/><xs:attribute name=\"base\" type=\"xs:anyURI\"/></xs:schema>";

  @TempDir Path folder;

  private static List<Tag> everyDimension() {
    return List.of(
        Tag.given(Dimension.LANGUAGE, "nl", "Anna"),
        Tag.given(Dimension.LEVEL, "basic", "Anna"),
        Tag.given(Dimension.TIME, "PT5M", "Anna"),
        Tag.given(Dimension.FORMAT, "quiz", "Anna"),
        Tag.given(Dimension.MODALITY, "visual", "Anna"),
        Tag.given(Dimension.ROLE, "sales", "Anna"),
        Tag.given(Dimension.DEPARTMENT, "support", "Anna"),
        Tag.given(Dimension.RISK, "high", "Anna"),
        Tag.given(Dimension.COUNTRY, "NL", "Anna"),
        Tag.given(Dimension.TEACHES, "urn:a:1", "Anna"),
        Tag.given(Dimension.ASSESSES, "urn:a:2", "Anna"),
        Tag.given(Dimension.REQUIRES, "urn:a:3", "Anna"));
  }

  private static Retag plan(Path zip) {
    ContentPackage content = PackageReader.read(zip);
    return Retag.plan(content, List.of(), everyDimension(), Optional.empty(), Optional.of("Anna"));
  }

  /**
   * With ##any read as ##other: as it stands it is ambiguous, and would let elements of LOM stand
   * in any order.
   */
  private static Source xsd(String name) throws IOException {
    Path file = Corpus.path("schemas/scorm12/" + name);
    String strict = Files.readString(file).replace("##any", "##other");
    return new StreamSource(new StringReader(strict), file.toUri().toString());
  }

  public static List<String> errors(String xml) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Source[] schemas = {
      xsd("imscp_rootv1p1p2.xsd"), xsd("adlcp_rootv1p2.xsd"), xsd("imsmd_rootv1p2p1.xsd")
    };
    DOMImplementationLS documents =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          if (!XMLConstants.XML_NS_URI.equals(namespace)) {
            return null;
          }
          LSInput own = documents.createLSInput();
          own.setStringData(XML_ATTRIBUTES);
          return own;
        });
    Schema schema = factory.newSchema(schemas);
    return SchemaErrors.of(schema, List.of(new StreamSource(new StringReader(xml))));
  }

  @Test
  void theJudgeShouldSeeAWrongOrder() throws Exception {
    String wrong = OTHERS.replace("<rights/>", "").replace("<general>", "<rights/><general>");
    assertThat(errors(ZipFixture.manifest("").replace("</metadata>", wrong + "</metadata>")))
        .isNotEmpty();
  }

  @Test
  void aManifestWithEveryTagShouldBeValid() throws Exception {
    assertThat(errors(plan(ZipFixture.scorm().in(folder)).newText())).isEmpty();
  }

  @Test
  void tagsAmongMetadataOfOthersShouldBeValidAndInOrder() throws Exception {
    for (String lom :
        List.of(
            OTHERS,
            OTHERS.replaceAll("(</?)([a-z])", "$1md:$2").replace("xmlns=", "xmlns:md="),
            "<lom xmlns=\"http://www.imsglobal.org/xsd/imsmd_rootv1p2p1\"/>")) {
      String manifest = ZipFixture.manifest("").replace("</metadata>", lom + "</metadata>");
      Path zip =
          new ZipFixture().with("imsmanifest.xml", manifest).with("index.html", "x").in(folder);
      assertThat(errors(manifest)).isEmpty();
      Retag plan = plan(zip);
      assertThat(plan.changes()).isTrue();
      assertThat(errors(plan.newText())).as(plan.newText()).isEmpty();
    }
  }

  /** Real packages may be invalid as they come; retagging adds no error to those they have. */
  @Test
  void realPackagesShouldGetNoNewErrors() throws Exception {
    for (Path zip : Corpus.packages()) {
      if (PackageReader.read(zip) instanceof Scorm12) {
        Retag plan = plan(zip);
        List<String> before = errors(plan.oldText());
        assertThat(errors(plan.newText())).as("%s", zip).containsExactlyElementsOf(before);
      }
    }
  }
}
