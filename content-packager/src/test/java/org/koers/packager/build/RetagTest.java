package org.koers.packager.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;

class RetagTest {

  private static final String LOM =
      "<lom xmlns=\"http://www.imsglobal.org/xsd/imsmd_rootv1p2p1\"><general><language>en</language></general>"
          + "<educational><typicallearningtime><datetime>00:30</datetime></typicallearningtime></educational></lom>";

  @TempDir Path folder;

  private Path output() {
    return folder.resolve("out.zip");
  }

  private static Retag plan(Path zip, Tag... given) {
    ContentPackage content = PackageReader.read(zip);
    return Retag.plan(content, List.of(), List.of(given), Optional.empty(), Optional.empty());
  }

  private Path withLom() {
    return new ZipFixture()
        .with(
            "imsmanifest.xml", ZipFixture.manifest("").replace("</metadata>", LOM + "</metadata>"))
        .with("index.html", "<p>Hello</p>")
        .in(folder);
  }

  @Test
  void aDateShouldComeFromTheNewestEntryOrThePerson() throws IOException {
    Path zip = ZipFixture.scorm().in(folder);
    plan(zip, Tag.given(Dimension.RISK, "high", null)).write(output(), false);
    try (ZipFile out = new ZipFile(output().toFile())) {
      assertThat(out.getEntry("imsmanifest.xml").getTimeLocal()).isEqualTo("2026-03-04T10:00:00");
    }
    assertThat(DosDate.parse("2030-01-02T03:04:06+02:00"))
        .isEqualTo(DosDate.parse("2030-01-02T01:04:06"));
    assertThat(DosDate.parse("2030-01-02").day()).hasToString("2030-01-02");
    assertThat(catchThrowableOfType(PackageProblem.class, () -> DosDate.parse("1979-12-31")))
        .isNotNull();
    assertThat(catchThrowableOfType(PackageProblem.class, () -> DosDate.parse("yesterday")))
        .isNotNull();
  }

  @Test
  void whatOthersWroteShouldStayUnlessAPersonSaysOtherwise() {
    Path zip = withLom();
    Retag proposed =
        Retag.plan(
            PackageReader.read(zip),
            List.of(new Tag(Dimension.TIME, "PT5M", Status.PROPOSED, 0.6, "rule:words", "x")),
            List.of(),
            Optional.empty(),
            Optional.empty());
    assertThat(proposed.changes()).isFalse();
    Retag confirmed =
        plan(
            zip,
            Tag.given(Dimension.TIME, "PT5M", "Anna"),
            Tag.given(Dimension.LANGUAGE, "nl", "Anna"));
    assertThat(confirmed.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.METADATA_REPLACED, FindingCode.METADATA_REPLACED);
    assertThat(confirmed.newText())
        .contains("<datetime>PT5M</datetime>", "<language>nl</language>")
        .doesNotContain("00:30");
  }

  @Test
  void aConfirmedTagShouldOutliveLaterProposals() {
    Path zip = ZipFixture.scorm().in(folder);
    plan(zip, Tag.given(Dimension.LEVEL, "basic", "Anna")).write(output(), false);
    Retag later = plan(output(), Tag.given(Dimension.LEVEL, "expert", null));
    assertThat(later.changes()).isFalse();
    assertThat(later.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.METADATA_KEPT);
    assertThat(later.after()).containsExactly(Tag.given(Dimension.LEVEL, "basic", "Anna"));
  }

  @Test
  void everyTagShouldReadBackAsItWasWritten() {
    Tag proposal =
        new Tag(
            Dimension.FORMAT,
            "quiz",
            Status.PROPOSED,
            0.85,
            "rule:q",
            "a.html: \"<b> & 'c'; rests on\"");
    Path zip = ZipFixture.scorm().in(folder);
    Retag.plan(
            PackageReader.read(zip),
            List.of(proposal),
            List.of(Tag.given(Dimension.ROLE, "Sales", "D'Arcy & Söhne")),
            Optional.empty(),
            Optional.empty())
        .write(output(), false);
    assertThat(LomTags.read(PackageReader.read(output())))
        .containsExactly(proposal, Tag.given(Dimension.ROLE, "sales", "D'Arcy & Söhne"));
  }

  @Test
  void namesAndDatesOfOtherEntriesShouldStay() throws IOException {
    Path zip = ZipFixture.scorm().with("a\\b.txt", "x").with("ü.txt", "y").in(folder);
    plan(zip, Tag.given(Dimension.RISK, "low", null)).write(output(), false);
    try (ZipFile in = new ZipFile(zip.toFile());
        ZipFile out = new ZipFile(output().toFile())) {
      assertThat(out.stream().map(e -> e.getName() + e.getTime()).toList())
          .isEqualTo(in.stream().map(e -> e.getName() + e.getTime()).toList());
    }
  }

  @Test
  void whatAnEncodingLacksShouldBecomeAReference() {
    String latin =
        ZipFixture.manifest("").replace("UTF-8", "ISO-8859-1").replace("Part one", "Één");
    Path zip =
        new ZipFixture()
            .with("imsmanifest.xml", latin.getBytes(StandardCharsets.ISO_8859_1))
            .with("index.html", "x")
            .in(folder);
    plan(zip, Tag.given(Dimension.ROLE, "продажи", null)).write(output(), false);
    assertThat(LomTags.read(PackageReader.read(output())))
        .extracting(Tag::value)
        .containsExactly("продажи");
    assertThat(PackageReader.read(output()).files().bytes("imsmanifest.xml")).contains((byte) 0xC9);
  }

  @Test
  void aTargetThatIsThereShouldStayAndNothingHalfWrittenRemain() throws IOException {
    Path zip = ZipFixture.scorm().in(folder);
    Files.writeString(output(), "mine");
    Retag plan = plan(zip, Tag.given(Dimension.RISK, "low", null));
    assertThat(catchThrowableOfType(PackageProblem.class, () -> plan.write(output(), false)).code())
        .isEqualTo(ProblemCode.OUTPUT_EXISTS);
    assertThat(output()).hasContent("mine");
    Path nowhere = folder.resolve("none/out.zip");
    assertThat(catchThrowableOfType(PackageProblem.class, () -> plan.write(nowhere, false)).code())
        .isEqualTo(ProblemCode.OUTPUT_UNWRITABLE);
    plan.write(output(), true);
    try (var left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("course.zip", "out.zip");
    }
  }
}
