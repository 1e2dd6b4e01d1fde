package org.koers.packager.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.Severity;

class JudgeTest {

  private static final String WHOLE = ZipFixture.manifest("");

  private static final String OF_2004 =
      """
      <manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>T</title>
          <item identifier="i" identifierref="r"><title>I</title>%s</item></organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html">
          <file href="index.html"/></resource></resources>
      </manifest>
      """;

  private static final String CMI5 =
      """
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://example.org/c"><title><langstring lang="nl">C</langstring></title>
          <description><langstring lang="nl">d</langstring></description></course>
        <au id="https://example.org/a"><title><langstring lang="nl">A</langstring></title>
          <description><langstring lang="nl">d</langstring></description><url>index.html</url></au>
      </courseStructure>
      """;

  @TempDir Path folder;

  private Validation judged(String name, String description) {
    return judged(name, description, "<p>Hello</p>");
  }

  private Validation judged(String name, String description, String page) {
    Path zip = new ZipFixture().with(name, description).with("index.html", page).in(folder);
    Validation validation = Judge.byRules().judge(PackageReader.read(zip));
    assertThat(validation.judgements())
        .allSatisfy(j -> assertThat(j.clause()).isNotBlank())
        .allSatisfy(j -> assertThat(j.finding().cure()).endsWith("."));
    return validation;
  }

  private Validation scorm(String manifest) {
    return judged("imsmanifest.xml", manifest);
  }

  private static List<FindingCode> errors(Validation validation) {
    return codes(validation, Severity.ERROR);
  }

  private static List<FindingCode> codes(Validation validation, Severity severity) {
    return validation.judgements().stream()
        .map(Judgement::finding)
        .filter(f -> f.severity() == severity)
        .map(Finding::code)
        .toList();
  }

  @Test
  void whatKeepsToItsStandardShouldBeTaken() {
    for (Validation validation :
        List.of(scorm(WHOLE), scorm(OF_2004.formatted("")), judged("cmi5.xml", CMI5))) {
      assertThat(validation.judgements()).as(validation.content().format()).isEmpty();
      assertThat(validation.refused()).isFalse();
    }
  }

  @Test
  void aReferenceToNothingShouldBeRefusedWithItsPlace() {
    Validation validation = scorm(WHOLE.replace("identifierref=\"r\"", "identifierref=\"x\""));
    assertThat(errors(validation)).contains(FindingCode.ITEM_WITHOUT_RESOURCE);
    Judgement first =
        validation.judgements().stream()
            .filter(j -> j.finding().code() == FindingCode.ITEM_WITHOUT_RESOURCE)
            .findFirst()
            .orElseThrow();
    assertThat(first.finding().place()).isEqualTo("imsmanifest.xml, item i");
    assertThat(first.clause()).startsWith("SCORM 1.2").contains("identifierref");
  }

  @Test
  void whatAManifestMustHaveShouldBeMissed() {
    assertThat(errors(scorm(WHOLE.replace(" type=\"webcontent\"", ""))))
        .containsExactly(FindingCode.REQUIRED_MISSING);
    assertThat(errors(scorm(WHOLE.replace("<manifest identifier=\"m\"", "<manifest"))))
        .containsExactly(FindingCode.REQUIRED_MISSING);
    assertThat(errors(scorm(OF_2004.formatted("").replace("<schema>ADL SCORM</schema>", ""))))
        .containsExactly(FindingCode.REQUIRED_MISSING);
  }

  @Test
  void missingFilesTwinsAndMixedVersionsShouldBeRefused() {
    assertThat(errors(scorm(WHOLE.replace("index.html", "other.html"))))
        .contains(FindingCode.HREF_NOT_IN_PACKAGE);
    assertThat(errors(scorm(WHOLE.replace("identifier=\"i\"", "identifier=\"r\""))))
        .containsExactly(FindingCode.IDENTIFIER_TWICE);
    assertThat(errors(scorm(WHOLE.replace(">1.2<", ">2004 3rd Edition<"))))
        .contains(FindingCode.VERSIONS_MIXED);
    assertThat(errors(scorm(OF_2004.formatted("").replace("2004 4th Edition", "1.2"))))
        .contains(FindingCode.VERSIONS_MIXED);
    assertThat(errors(judged("course/imsmanifest.xml", WHOLE)))
        .contains(FindingCode.MANIFEST_IN_SUBFOLDER);
    assertThat(errors(scorm(ZipFixture.manifest("<adlcp:masteryscore>120</adlcp:masteryscore>"))))
        .containsExactly(FindingCode.MASTERY_SCORE_INVALID);
  }

  @Test
  void aDependencyAndABranchThatCannotWorkShouldBeRefused() {
    assertThat(
            errors(
                scorm(
                    WHOLE.replace(
                        "<file href=\"index.html\"/>",
                        "<file href=\"index.html\"/><dependency identifierref=\"x\"/>"))))
        .containsExactly(FindingCode.DEPENDENCY_UNKNOWN);
    assertThat(
            errors(
                scorm(
                    ZipFixture.manifest(
                        "<item identifier=\"j\" identifierref=\"r\"><title>J</title></item>"))))
        .containsExactly(FindingCode.BRANCH_LAUNCHES);
  }

  @Test
  void anAssetThatReportsShouldBeTold() {
    String asset = WHOLE.replace("\"sco\"", "\"asset\"");
    Validation reports = judged("imsmanifest.xml", asset, "<script>api.LMSInitialize('')</script>");
    assertThat(codes(reports, Severity.WARNING)).contains(FindingCode.ASSET_AS_SCO);
    assertThat(codes(scorm(asset), Severity.WARNING)).doesNotContain(FindingCode.ASSET_AS_SCO);
  }

  @Test
  void filesThatNoResourceListsShouldBeTold() {
    Path zip = ZipFixture.scorm().with("style.css", "x").in(folder);
    Validation validation = Judge.byRules().judge(PackageReader.read(zip));
    assertThat(validation.refused()).isFalse();
    assertThat(validation.judgements())
        .extracting(j -> j.finding().message())
        .containsExactly("1 of 3 files are listed by no resource: style.css.");
  }

  @Test
  void sequencingThatCannotBeCarriedOutShouldBeRefused() {
    assertThat(errors(scorm(OF_2004.formatted("<imsss:sequencing IDRef=\"none\"/>"))))
        .containsExactly(FindingCode.SEQUENCING_REFERENCE);
    assertThat(
            errors(
                scorm(
                    OF_2004.formatted(
                        "<imsss:sequencing><imsss:controlMode flow=\"yes\"/></imsss:sequencing>"))))
        .containsExactly(FindingCode.SEQUENCING_VALUE);
  }

  @Test
  void mapInfoShouldBeTakenButTold() {
    Validation golf =
        Judge.byRules()
            .judge(PackageReader.read(Corpus.path("corpus/packages/golf-remediation-2004.zip")));
    assertThat(golf.refused()).isFalse();
    assertThat(codes(golf, Severity.WARNING)).containsExactly(FindingCode.MAP_INFO);
  }

  @Test
  void cmi5ShouldBeHeldToItsSections() {
    assertThat(
            errors(
                judged(
                    "cmi5.xml",
                    CMI5.replace("<url>", "<url>x/")
                        .replace("au id=\"https://example.org/", "au id=\""))))
        .contains(FindingCode.CMI5_ID_NOT_IRI, FindingCode.HREF_NOT_IN_PACKAGE);
    assertThat(errors(judged("cmi5.xml", CMI5.replace("<au id", "<au moveOn=\"Done\" id"))))
        .containsExactly(FindingCode.CMI5_MOVE_ON);
    assertThat(errors(judged("cmi5.xml", CMI5.replace("<au id", "<au launchMethod=\"New\" id"))))
        .containsExactly(FindingCode.CMI5_LAUNCH_METHOD);
    Validation conflict = judged("cmi5.xml", CMI5.replace("index.html<", "index.html?fetch=1<"));
    assertThat(errors(conflict)).containsExactly(FindingCode.CMI5_URL_PARAMETER);
    assertThat(conflict.judgements().getFirst().clause()).isEqualTo("cmi5, section 8.1");
    assertThat(errors(judged("cmi5.xml", CMI5.replaceFirst("<description>.*</description>", ""))))
        .containsExactly(FindingCode.REQUIRED_MISSING);
  }

  @Test
  void aTinCanActivityShouldBeKnownByAnIri() {
    String tinCan =
        "<tincan><activities><activity id=\"%s\"><name>N</name><launch>index.html</launch>"
            + "</activity></activities></tincan>";
    assertThat(errors(judged("tincan.xml", tinCan.formatted("lesson"))))
        .containsExactly(FindingCode.ACTIVITY_ID_NOT_IRI);
    assertThat(judged("tincan.xml", tinCan.formatted("https://example.org/a")).refused()).isFalse();
  }

  @Test
  void anAiccCourseShouldSayHowItIsBuilt() {
    ZipFixture course =
        new ZipFixture()
            .with("C.CRS", "[Course]\nCourse_Title=T\n")
            .with("C.AU", "system_id,file_name\nA1,index.html\n")
            .with("C.DES", "system_id,title\nA1,T\n")
            .with("index.html", "x");
    assertThat(errors(Judge.byRules().judge(PackageReader.read(course.in(folder)))))
        .containsExactly(FindingCode.REQUIRED_MISSING);
    course.with("C.CST", "block,member\nroot,A1\n");
    assertThat(Judge.byRules().judge(PackageReader.read(course.in(folder))).judgements()).isEmpty();
  }

  @Test
  void theOfficialSchemasShouldSayLineAndColumn() throws IOException {
    Judge judge = Judge.with(SchemaCatalogue.in(Corpus.path("schemas")));
    String wrong = WHOLE.replace("<organizations", "<stray/>\n<organizations");
    Path zip =
        new ZipFixture()
            .with("imsmanifest.xml", wrong.getBytes(StandardCharsets.UTF_8))
            .with("index.html", "x")
            .in(folder);
    assertThat(judge.judge(PackageReader.read(zip)).judgements())
        .extracting(j -> j.finding().code(), j -> j.finding().place())
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                FindingCode.SCHEMA_INVALID, "imsmanifest.xml, line 4, column 11"));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    PackageProblem.class, () -> SchemaCatalogue.in(empty))
                .cure())
        .contains("official schemas");
  }
}
