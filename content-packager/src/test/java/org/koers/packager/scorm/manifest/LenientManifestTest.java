package org.koers.packager.scorm.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.koers.packager.ZipFixture;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.xml.XmlDocument;

class LenientManifestTest {

  private static final String WHOLE = ZipFixture.manifest("");

  private static Manifest read(String manifest, String... files) {
    XmlDocument document =
        XmlDocument.read(manifest.getBytes(StandardCharsets.UTF_8), "imsmanifest.xml", 100);
    Manifest read =
        ManifestReader.read(
            document,
            "imsmanifest.xml",
            files.length == 0 ? List.of("index.html") : List.of(files));
    assertThat(read.findings()).allSatisfy(f -> assertThat(f.cure()).endsWith("."));
    return read;
  }

  private static List<FindingCode> codes(Manifest manifest) {
    return Stream.concat(manifest.document().findings().stream(), manifest.findings().stream())
        .map(Finding::code)
        .toList();
  }

  @Test
  void aManifestAsItShouldBeShouldGiveNoFindings() {
    Manifest manifest = read(WHOLE);
    assertThat(codes(manifest)).isEmpty();
    assertThat(manifest.title()).contains("Privacy for sales");
    assertThat(manifest.scos())
        .extracting(Sco::identifier, Sco::href, Sco::scormType)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("i", "index.html", ScormType.SCO));
  }

  @Test
  void whatTheItemGivesTheScoShouldBeRead() {
    Manifest manifest =
        read(
            ZipFixture.manifest(
                "<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>a&amp;b</adlcp:datafromlms>"));
    assertThat(manifest.scos().getFirst().masteryScore()).isEqualByComparingTo("80");
    assertThat(manifest.scos().getFirst().dataFromLms()).isEqualTo("a&b");
  }

  @Test
  void aByteOrderMarkShouldBeReadAndKept() {
    byte[] bytes = ("\uFEFF" + WHOLE).getBytes(StandardCharsets.UTF_8);
    XmlDocument document = XmlDocument.read(bytes, "m", 100);
    assertThat(document.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.BYTE_ORDER_MARK);
    assertThat(document.bytes()).isEqualTo(bytes);
  }

  @Test
  void utf16AndLatin1ShouldBeReadAndKept() {
    String latin = WHOLE.replace("UTF-8", "ISO-8859-1").replace("Part one", "Één");
    byte[] one = latin.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(XmlDocument.read(one, "m", 100).bytes()).isEqualTo(one);
    byte[] undeclared = WHOLE.replace("Part one", "Één").getBytes(StandardCharsets.ISO_8859_1);
    XmlDocument wrong = XmlDocument.read(undeclared, "m", 100);
    assertThat(wrong.bytes()).isEqualTo(undeclared);
    assertThat(wrong.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.ENCODING_WRONG);
    byte[] two = ("\uFEFF" + WHOLE.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE);
    assertThat(XmlDocument.read(two, "m", 100).bytes()).isEqualTo(two);
  }

  @Test
  void aDoctypeAmongTheElementsShouldBeRefused() {
    String inside =
        WHOLE.replace("<organizations", "<!DOCTYPE x PUBLIC \"\" \"http://foo\"><organizations");
    assertThat(catchThrowableOfType(PackageProblem.class, () -> read(inside)).code())
        .isIn(ProblemCode.XML_NOT_WELL_FORMED, ProblemCode.XML_DOCTYPE);
  }

  @Test
  void aCommentBeforeTheDeclarationShouldBeForgiven() {
    assertThat(codes(read("<!-- made by hand -->\n" + WHOLE)))
        .containsExactly(FindingCode.XML_DECLARATION_NOT_FIRST);
  }

  @Test
  void anUndeclaredPrefixShouldBeForgiven() {
    Manifest manifest = read(WHOLE.replaceFirst(" xmlns:adlcp=\"[^\"]*\"", ""));
    assertThat(codes(manifest)).containsExactly(FindingCode.PREFIX_UNBOUND);
    assertThat(manifest.scos().getFirst().scormType()).isEqualTo(ScormType.SCO);
  }

  @Test
  void noNamespaceAtAllShouldBeForgiven() {
    assertThat(codes(read(WHOLE.replaceFirst(" xmlns=\"[^\"]*\"", ""))))
        .containsExactly(FindingCode.NO_NAMESPACE);
  }

  @Test
  void scormtypeShouldBeUnderstoodOrMissed() {
    assertThat(codes(read(WHOLE.replace("\"sco\"", "\"SCO\""))))
        .containsExactly(FindingCode.SCORMTYPE_WRONG);
    assertThat(codes(read(WHOLE.replace(" adlcp:scormtype=\"sco\"", ""))))
        .containsExactly(FindingCode.SCORMTYPE_ABSENT, FindingCode.NO_SCO);
    assertThat(codes(read(WHOLE.replace("\"sco\"", "\"asset\""))))
        .containsExactly(FindingCode.NO_SCO);
  }

  @Test
  void hrefsShouldBeFoundAsToolsWriteThem() {
    Manifest manifest =
        read(WHOLE.replace("href=\"index.html\"", "href=\"a\\b c.html?x=1#y\""), "a/b c.html");
    assertThat(manifest.scos().getFirst().href()).isEqualTo("a/b%20c.html?x=1#y");
    assertThat(manifest.scos().getFirst().entry()).isEqualTo("a/b c.html");
    assertThat(codes(manifest)).contains(FindingCode.HREF_BACKSLASH, FindingCode.HREF_BLANK);
    assertThat(
            read(WHOLE.replace("href=\"index.html\"", "href=\"b%20c.html\""), "b c.html")
                .scos()
                .getFirst()
                .entry())
        .isEqualTo("b c.html");
    assertThat(codes(read(WHOLE, "Index.HTML"))).contains(FindingCode.HREF_CASE);
    assertThat(codes(read(WHOLE, "other.html"))).contains(FindingCode.HREF_NOT_IN_PACKAGE);
    assertThat(codes(read(WHOLE.replace("href=\"index.html\"", "href=\"../../x.html\""))))
        .contains(FindingCode.HREF_OUTSIDE);
    Manifest external =
        read(WHOLE.replace("href=\"index.html\"", "href=\"https://example.org/x\""));
    assertThat(codes(external)).contains(FindingCode.HREF_EXTERNAL);
    assertThat(external.scos().getFirst().href()).isEqualTo("https://example.org/x");
    assertThat(external.scos().getFirst().entry()).isNull();
  }

  @Test
  void xmlBaseShouldAddUp() {
    String based =
        WHOLE
            .replace("<resources>", "<resources xml:base=\"content/\">")
            .replace("type=\"webcontent\"", "type=\"webcontent\" xml:base=\"one/\"");
    Manifest manifest = read(based, "content/one/index.html");
    assertThat(manifest.scos().getFirst().entry()).isEqualTo("content/one/index.html");
    assertThat(codes(manifest)).isEmpty();
  }

  @Test
  void launchParametersShouldBeAppended() {
    assertThat(
            read(WHOLE.replace("identifierref=\"r\"", "identifierref=\"r\" parameters=\"?a=1\""))
                .scos()
                .getFirst()
                .href())
        .isEqualTo("index.html?a=1");
  }

  @Test
  void nestedItemsShouldBeLaunchedInOrder() {
    Manifest manifest =
        read(
            ZipFixture.manifest(
                "<item identifier=\"j\" identifierref=\"r\"><title>Inner</title></item>"));
    assertThat(manifest.scos()).extracting(Sco::identifier).containsExactly("i", "j");
  }

  @Test
  void versionsOrganizationsAndIdentifiersShouldBeForgiven() {
    assertThat(codes(read(WHOLE.replaceFirst("<schemaversion>.*?</schemaversion>", ""))))
        .containsExactly(FindingCode.SCHEMAVERSION_ABSENT);
    assertThat(codes(read(WHOLE.replace("default=\"o\"", ""))))
        .containsExactly(FindingCode.DEFAULT_ORGANIZATION_MISSING);
    assertThat(codes(read(WHOLE.replace("default=\"o\"", "default=\"x\""))))
        .containsExactly(FindingCode.DEFAULT_ORGANIZATION_UNKNOWN);
    assertThat(codes(read(WHOLE.replace("identifier=\"m\"", "identifier=\"1 m\""))))
        .containsExactly(FindingCode.IDENTIFIER_NOT_NCNAME);
    assertThat(codes(read(WHOLE.replace("identifierref=\"r\"", "identifierref=\"x\""))))
        .containsExactly(FindingCode.ITEM_WITHOUT_RESOURCE);
    Manifest none =
        read(WHOLE.replaceFirst("(?s)<organizations.*</organizations>", "<organizations/>"));
    assertThat(codes(none)).containsExactly(FindingCode.NO_ORGANIZATION);
    assertThat(none.scos()).hasSize(1);
    assertThat(read(WHOLE.replace(">1.2<", ">2004 4th Edition<")).edition())
        .isEqualTo(Edition.SCORM_2004);
  }

  @Test
  void aBrokenManifestShouldNameLineAndColumn() {
    PackageProblem problem =
        catchThrowableOfType(PackageProblem.class, () -> read(WHOLE.replace("</item>", "")));
    assertThat(problem.code()).isEqualTo(ProblemCode.XML_NOT_WELL_FORMED);
    assertThat(problem.place()).matches("imsmanifest.xml, line \\d+, column \\d+");
  }

  @Test
  void aDoctypeShouldBeRefusedUnread() {
    String xxe =
        WHOLE
            .replace(
                "<manifest ",
                "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<manifest ")
            .replace("Part one", "&x;");
    assertThat(catchThrowableOfType(PackageProblem.class, () -> read(xxe)).code())
        .isEqualTo(ProblemCode.XML_DOCTYPE);
  }

  @Test
  void tenThousandLevelsShouldMeetTheCap() {
    String deep = "<manifest>" + "<item>".repeat(10_000) + "</item>".repeat(10_000) + "</manifest>";
    assertThat(catchThrowableOfType(PackageProblem.class, () -> read(deep)).code())
        .isEqualTo(ProblemCode.LIMIT_EXCEEDED);
  }

  @Test
  @Timeout(60)
  void aHundredThousandItemsShouldBeReadInSeconds() {
    StringBuilder items = new StringBuilder();
    StringBuilder resources = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      items
          .append("<item identifier=\"i")
          .append(i)
          .append("\" identifierref=\"r")
          .append(i)
          .append("\"/>");
      resources.append("<resource identifier=\"r").append(i).append("\" href=\"index.html\"/>");
    }
    Manifest manifest =
        read(
            WHOLE
                .replace("</item>", "</item>" + items)
                .replace("<resources>", "<resources>" + resources));
    assertThat(manifest.scos()).hasSize(100_001);
  }
}
