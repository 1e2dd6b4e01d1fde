package org.koers.packager.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.scorm.metadata.LomValidityTest;

class LooseTest {

  private static final ConvertSettings SETTINGS =
      new ConvertSettings(
          Optional.empty(), Optional.of("Privacy & you"), Optional.of("nl"), Optional.empty());

  @TempDir Path folder;

  private Path loose() {
    return new ZipFixture()
        .with("een pagina.html", "<p>Hallo</p>")
        .with("tekst.pdf", "%PDF-1.4")
        .with("film.mp4", "film")
        .with("presentatie.pptx", "slides")
        .in(folder);
  }

  private static String text(Conversion plan, String name) {
    return new String(plan.added().getOrDefault(name, new byte[0]), UTF_8);
  }

  @Test
  void looseMaterialShouldBecomeAValidScormPackage() throws Exception {
    Conversion plan = Converter.plan(PackageReader.read(loose()), Target.SCORM12, SETTINGS);
    String manifest = text(plan, "imsmanifest.xml");
    assertThat(LomValidityTest.errors(manifest)).as(manifest).isEmpty();
    assertThat(
            LomValidityTest.errors(manifest.replace("<title>", "<t>").replace("</title>", "</t>")))
        .isNotEmpty();
    Path out = folder.resolve("scorm.zip");
    plan.write(out, false);
    ContentPackage made = PackageReader.read(out);
    assertThat(made).isInstanceOf(Scorm12.class);
    assertThat(made.findings().stream().filter(Finding::stops)).isEmpty();
    assertThat(made.launchables())
        .extracting(l -> l.title())
        .containsExactly("een pagina", "film", "tekst");
    assertThat(((Scorm12) made).resources().getFirst().files())
        .containsAll(made.files().names().stream().filter(n -> !n.endsWith(".xml")).toList());
  }

  @Test
  void looseMaterialShouldBecomeAValidCmi5Course() throws Exception {
    Conversion plan = Converter.plan(PackageReader.read(loose()), Target.CMI5, SETTINGS);
    String structure = text(plan, "cmi5.xml");
    assertThat(ToCmi5Test.errors(structure)).as(structure).isEmpty();
    assertThat(structure).contains("Privacy &amp; you", "moveOn=\"Completed\"");
    Path out = folder.resolve("cmi5.zip");
    plan.write(out, false);
    assertThat(PackageReader.read(out)).isInstanceOf(Cmi5.class);
    assertThat(PackageReader.read(out).launchables()).hasSize(3);
  }

  @Test
  void whatBrowsersCannotShowShouldBeSaidAndTheEvidenceToo() {
    Conversion plan = Converter.plan(PackageReader.read(loose()), Target.SCORM12, SETTINGS);
    assertThat(plan.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FindingCode.LOST_FORMAT, "presentatie.pptx"));
    assertThat(plan.summary())
        .anyMatch(s -> s.contains("the learner says so"))
        .anyMatch(s -> s.contains("seconds really played"));
    Path slides =
        ZipFixture.write(folder.resolve("s.zip"), new ZipFixture().with("a.pptx", "x").bytes());
    ContentPackage only = PackageReader.read(slides);
    assertThatThrownBy(() -> Converter.plan(only, Target.SCORM12, SETTINGS))
        .isInstanceOf(PackageProblem.class);
  }

  @Test
  void aFolderShouldGiveTheSameBytesEachTime() throws IOException {
    Path material = Files.createDirectories(folder.resolve("material/sub"));
    Files.writeString(material.resolve("a.html"), "<p>A</p>");
    Files.writeString(material.resolve(".hidden"), "x");
    Path one = folder.resolve("one.zip");
    FolderZip.write(folder.resolve("material"), one);
    Files.setLastModifiedTime(
        material.resolve("a.html"), java.nio.file.attribute.FileTime.fromMillis(1));
    Path two = folder.resolve("two.zip");
    FolderZip.write(folder.resolve("material"), two);
    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(PackageReader.read(one).files().names()).containsExactly("sub/a.html");
  }
}
