package org.koers.packager.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.koers.packager.cmi5.coursestructure.CourseStructure;
import org.koers.packager.cmi5.coursestructure.CourseStructureReader;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.ManifestReader;
import org.koers.packager.scorm.sequencing.SequencingReader;
import org.koers.packager.xml.XmlDocument;

/** Whatever a file holds: it is read with findings, or refused as a known problem. */
class PackageFuzzTest {

  private static final List<String> NAMES = List.of("index.html", "a/b.html");
  private static final IntakeLimits SMALL =
      new IntakeLimits(1 << 16, 50, 1 << 20, 1 << 20, 200, 100, 1 << 16, 50, 2_000);

  @FuzzTest(maxDuration = "7m")
  void anyManifestShouldBeReadOrRefused(byte[] bytes) {
    try {
      XmlDocument document = XmlDocument.read(bytes, "imsmanifest.xml", 50, 2_000);
      assertThat(document.bytes()).isEqualTo(bytes);
      Manifest manifest = ManifestReader.read(document, "imsmanifest.xml", NAMES);
      assertThat(manifest.scos()).allSatisfy(s -> assertThat(s.href()).isNotNull());
      assertThat(SequencingReader.read(document.root()).activities()).isNotNull();
    } catch (PackageProblem refused) {
      assertThat(refused.cure()).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "7m")
  void anyCourseStructureShouldBeReadOrRefused(byte[] bytes) {
    try {
      XmlDocument document = XmlDocument.read(bytes, "cmi5.xml", 50, 2_000);
      CourseStructure structure = CourseStructureReader.read(document, "cmi5.xml", NAMES);
      assertThat(structure.aus()).allSatisfy(au -> assertThat(au.href().url()).isNotNull());
    } catch (PackageProblem refused) {
      assertThat(refused.cure()).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "7m")
  void anyZipShouldBeJudgedOrRefused(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".zip");
    try {
      Files.write(file, bytes);
      Validation validation = Judge.byRules().judge(PackageReader.read(file, SMALL));
      assertThat(validation.judgements()).allSatisfy(j -> assertThat(j.clause()).isNotBlank());
    } catch (PackageProblem refused) {
      assertThat(refused.cure()).isNotBlank();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
