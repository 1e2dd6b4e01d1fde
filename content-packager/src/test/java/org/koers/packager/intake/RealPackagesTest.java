package org.koers.packager.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.packager.Corpus;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Sco;

class RealPackagesTest {

  private static ContentPackage read(String name) {
    return PackageReader.read(Corpus.path("corpus/packages/" + name));
  }

  private static List<FindingCode> codes(ContentPackage content) {
    return content.findings().stream().map(f -> f.code()).toList();
  }

  @Test
  void everyPackageShouldOpen() {
    for (Path zip : Corpus.packages()) {
      ContentPackage content = PackageReader.read(zip);
      assertThat(content.title()).isNotBlank();
    }
  }

  @Test
  void theAdaptCourseShouldHaveOneSco() {
    Scorm12 course = (Scorm12) read("ai-gebruiken-nl.zip");
    assertThat(course.title()).isEqualTo("AI leren gebruiken");
    assertThat(course.scos()).extracting(Sco::entry).containsExactly("index_lms.html");
    assertThat(codes(course)).isEmpty();
  }
}
