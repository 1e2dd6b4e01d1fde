package org.koers.packager.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;

class RealRetagTest {

  private static final List<Tag> GIVEN =
      List.of(
          Tag.given(Dimension.LEVEL, "basic", "Anna de Vries"),
          Tag.given(Dimension.TIME, "PT5M", "Anna de Vries"),
          Tag.given(Dimension.COUNTRY, "nl", "Anna de Vries"),
          Tag.given(Dimension.ROLE, "sales", null),
          Tag.given(Dimension.TEACHES, "https://w3id.org/koers/demo/privacy#gdpr?a=1&b=2", null));

  @TempDir Path folder;

  private static Retag plan(Path zip) {
    ContentPackage content = PackageReader.read(zip);
    return Retag.plan(content, List.of(), GIVEN, Optional.empty(), Optional.of("Anna de Vries"));
  }

  private static List<Path> writable() {
    return Corpus.packages().stream()
        .filter(z -> PackageReader.read(z) instanceof Scorm12)
        .toList();
  }

  @Test
  void retaggingTwiceShouldGiveTheSameBytes() throws IOException {
    for (Path zip : writable()) {
      Path once = folder.resolve("1-" + zip.getFileName());
      Path again = folder.resolve("2-" + zip.getFileName());
      plan(zip).write(once, false);
      plan(once).write(again, false);
      assertThat(again).as("%s", zip).hasSameBinaryContentAs(once);
    }
  }

  @Test
  void untouchedFilesShouldBeByteEqualAndTagsReadBack() throws IOException {
    for (Path zip : writable()) {
      Path out = folder.resolve("3-" + zip.getFileName());
      Retag plan = plan(zip);
      plan.write(out, false);
      if (System.getProperty("show") != null) {
        Files.writeString(
            Path.of(System.getProperty("show"), zip.getFileName() + ".xml"), plan.newText());
      }
      try (ZipFile before = new ZipFile(zip.toFile());
          ZipFile after = new ZipFile(out.toFile())) {
        assertThat(after.stream().map(ZipEntry::getName))
            .containsExactlyElementsOf(before.stream().map(ZipEntry::getName).toList());
        for (ZipEntry entry :
            before.stream().filter(e -> !e.getName().equals(plan.entry())).toList()) {
          assertThat(after.getInputStream(after.getEntry(entry.getName())).readAllBytes())
              .as("%s", entry)
              .isEqualTo(before.getInputStream(entry).readAllBytes());
        }
      }
      assertThat(LomTags.read(PackageReader.read(out))).containsAll(GIVEN);
    }
  }
}
