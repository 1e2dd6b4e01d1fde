package org.koers.packager.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.packager.ZipFixture;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

class HostileZipTest {

  @TempDir Path folder;

  private PackageProblem refused(ZipFixture zip) {
    return refused(zip, IntakeLimits.DEFAULT);
  }

  private PackageProblem refused(ZipFixture zip, IntakeLimits limits) {
    Path file = zip.in(folder);
    PackageProblem problem =
        catchThrowableOfType(PackageProblem.class, () -> PackageReader.read(file, limits));
    assertThat(problem).isNotNull();
    assertThat(problem.message()).endsWith(".");
    assertThat(problem.cure()).endsWith(".");
    return problem;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.html",
        "a/../../evil.html",
        "/etc/passwd",
        "\\windows\\x.dll",
        "C:\\x.html",
        "c:x",
        "a\\..\\..\\x",
        "..",
        "a/..",
        "nul\u0000.html",
        "line\nbreak.html"
      })
  void aNameThatLeadsOutShouldBeRefused(String name) {
    assertThat(refused(ZipFixture.scorm().with(name, "x")).code())
        .isEqualTo(ProblemCode.ENTRY_NAME_UNSAFE);
  }

  @Test
  void namesThatAreOneFileElsewhereShouldBeRefused() {
    assertThat(refused(ZipFixture.scorm().with("INDEX.html", "x")).code())
        .isEqualTo(ProblemCode.ENTRY_NAMES_COLLIDE);
    assertThat(refused(ZipFixture.scorm().with("index.html", "x")).code())
        .isEqualTo(ProblemCode.ENTRY_NAMES_COLLIDE);
    assertThat(
            refused(ZipFixture.scorm().with("e\u0301.html", "x").with("\u00e9.html", "x")).code())
        .isEqualTo(ProblemCode.ENTRY_NAMES_COLLIDE);
  }

  @Test
  void aFileThatIsAFolderOfAnotherShouldBeRefusedWhicheverComesFirst() {
    for (String[] names :
        List.of(
            new String[] {"a", "a/b/c.html"},
            new String[] {"a/b/c.html", "a"},
            new String[] {"a/b/c.html", "a/B"},
            new String[] {"a/b", "A/b/"},
            new String[] {"A/b/", "a/b/c.html", "a/b"})) {
      ZipFixture zip = ZipFixture.scorm();
      List.of(names).forEach(name -> zip.with(name, name.endsWith("/") ? "" : "x"));
      assertThat(refused(zip).code()).isEqualTo(ProblemCode.ENTRY_NAMES_COLLIDE);
    }
    PackageProblem problem = refused(ZipFixture.scorm().with("a/b.html", "x").with("a", "x"));
    assertThat(problem.place()).isEqualTo("course.zip");
    assertThat(problem.message()).contains("\"a\" is a file, and \"a/b.html\" lies in a folder");
  }

  @Test
  void foldersThatAreNamedThemselvesShouldBeTaken() {
    ZipFixture zip = ZipFixture.scorm().with("a/", "").with("a/b/", "").with("a/b/c.html", "x");
    assertThat(PackageReader.read(zip.with("A/b/d.html", "x").in(folder)).files().names())
        .contains("a/b/c.html", "A/b/d.html");
  }

  @Test
  void aNameThatNoFileSystemTakesShouldBeRefused() {
    String longest = "x".repeat(251) + ".htm";
    assertThat(PackageReader.read(ZipFixture.scorm().with("a/" + longest, "x").in(folder)))
        .isInstanceOf(Scorm12.class);
    PackageProblem problem = refused(ZipFixture.scorm().with("a/" + longest + "l/b.html", "x"));
    assertThat(problem.code()).isEqualTo(ProblemCode.ENTRY_NAME_TOO_LONG);
    assertThat(problem.place()).isEqualTo("course.zip");
    assertThat(problem.message()).contains("has 256 bytes").contains("255 at most");
    assertThat(refused(ZipFixture.scorm().with("\u00e9".repeat(128), "x")).message())
        .contains("has 256 bytes");
  }

  @Test
  void aSymbolicLinkShouldBeRefused() {
    assertThat(refused(ZipFixture.scorm().with("link", "/etc/passwd").unixMode(0xA1FF)).code())
        .isEqualTo(ProblemCode.ENTRY_NOT_A_FILE);
  }

  @Test
  void anEncryptedEntryShouldBeRefused() {
    assertThat(refused(ZipFixture.scorm().flagged(1)).code()).isEqualTo(ProblemCode.ZIP_ENCRYPTED);
  }

  @Test
  void anUnusualCompressionShouldBeRefused() {
    assertThat(refused(ZipFixture.scorm().packedBy(12)).code()).isEqualTo(ProblemCode.ZIP_METHOD);
  }

  @Test
  void entriesThatShareBytesShouldBeRefused() {
    ZipFixture zip =
        ZipFixture.scorm().with("b.html", "<p>Hello</p>").locallyNamed("b.html").overlapping();
    assertThat(refused(zip).code()).isIn(ProblemCode.ENTRIES_OVERLAP, ProblemCode.ZIP_DAMAGED);
    ZipFixture same = new ZipFixture().with("a", "x").with("a/", "x").overlapping();
    assertThat(refused(same).code()).isIn(ProblemCode.ENTRY_NAMES_COLLIDE, ProblemCode.ZIP_DAMAGED);
  }

  @Test
  void aBombShouldBeRefusedByItsRatio() {
    PackageProblem problem = refused(ZipFixture.scorm().with("bomb.bin", new byte[8 << 20]));
    assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
    assertThat(problem.message()).contains("max-ratio is 200");
  }

  @Test
  void aBombThatLiesAboutItsSizeShouldBeRefusedWhileItUnpacks() {
    PackageProblem problem =
        refused(ZipFixture.scorm().with("bomb.bin", new byte[8 << 20]).promising(1000));
    assertThat(problem.code()).isEqualTo(ProblemCode.ZIP_DAMAGED);
    assertThat(problem.message()).contains("more than the 1000 bytes it promises");
  }

  @Test
  void everyCapShouldNameItselfAndItsValue() {
    IntakeLimits d = IntakeLimits.DEFAULT;
    ZipFixture zip = ZipFixture.scorm();
    assertThat(refused(zip, new IntakeLimits(10, 9, 99999, 99999, 99, 99, 99999, 9, 999)).message())
        .contains("max-package-bytes is 10");
    assertThat(
            refused(zip, new IntakeLimits(99999, 1, 99999, 99999, 99, 99, 99999, 9, 999)).message())
        .contains("max-entries is 1.");
    assertThat(refused(zip, new IntakeLimits(99999, 9, 11, 99999, 99, 99, 99999, 9, 999)).message())
        .contains("max-entry-bytes is 11");
    assertThat(
            refused(zip, new IntakeLimits(99999, 9, 99999, 100, 99, 99, 99999, 9, 999)).message())
        .contains("max-total-bytes is 100");
    assertThat(
            refused(zip, new IntakeLimits(99999, 9, 99999, 99999, 99, 5, 99999, 9, 999)).message())
        .contains("max-name-length is 5");
    assertThat(
            refused(zip, new IntakeLimits(99999, 9, 99999, 99999, 99, 99, 100, 9, 999)).message())
        .contains("max-xml-bytes is 100");
    assertThat(
            refused(zip, new IntakeLimits(99999, 9, 99999, 99999, 99, 99, 99999, 2, 999)).message())
        .contains("max-xml-depth of 2");
    assertThat(
            refused(zip, new IntakeLimits(99999, 9, 99999, 99999, 99, 99, 99999, 9, 3)).message())
        .contains("max-xml-elements of 3");
    assertThat(PackageReader.read(zip.in(folder), d)).isInstanceOf(Scorm12.class);
  }

  @Test
  void aWrongChecksumShouldNameTheEntry() {
    PackageProblem problem = refused(ZipFixture.scorm().summing(42));
    assertThat(problem.code()).isEqualTo(ProblemCode.ZIP_DAMAGED);
    assertThat(problem.place()).isEqualTo("course.zip!/index.html");
  }

  @Test
  void anotherNameInTheEntrysOwnHeaderShouldBeRefused() {
    assertThat(refused(ZipFixture.scorm().locallyNamed("xndex.html")).code())
        .isEqualTo(ProblemCode.ZIP_DAMAGED);
  }

  @Test
  void aCutOffZipShouldBeRefusedWhereverItIsCut() {
    byte[] whole = ZipFixture.scorm().bytes();
    for (int length = 0; length < whole.length; length++) {
      Path file = ZipFixture.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
      PackageProblem problem =
          catchThrowableOfType(PackageProblem.class, () -> PackageReader.read(file));
      assertThat(problem).as("cut after %d bytes", length).isNotNull();
    }
  }

  @Test
  void anyFlippedByteShouldGiveAPackageOrAProblem() throws IOException {
    byte[] whole = ZipFixture.scorm().bytes();
    Random random = new Random(7);
    Path file = folder.resolve("flipped.zip");
    for (int i = 0; i < 1000; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
      Files.write(file, flipped);
      try {
        assertThat(PackageReader.read(file).title()).isNotNull();
      } catch (PackageProblem problem) {
        assertThat(problem.message()).isNotBlank();
      }
    }
  }

  @Test
  void aMissingFileAFolderAndATextShouldEachBeTold() {
    Path none = folder.resolve("none.zip");
    assertThat(catchThrowableOfType(PackageProblem.class, () -> PackageReader.read(none)).code())
        .isEqualTo(ProblemCode.FILE_MISSING);
    assertThat(catchThrowableOfType(PackageProblem.class, () -> PackageReader.read(folder)).code())
        .isEqualTo(ProblemCode.NOT_A_ZIP);
    Path text = ZipFixture.write(folder.resolve("text.zip"), new byte[500]);
    assertThat(catchThrowableOfType(PackageProblem.class, () -> PackageReader.read(text)).code())
        .isEqualTo(ProblemCode.NOT_A_ZIP);
  }
}
