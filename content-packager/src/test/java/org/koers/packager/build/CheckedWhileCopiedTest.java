package org.koers.packager.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

class CheckedWhileCopiedTest {

  @TempDir Path folder;

  private static byte[] bytes(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private Path damaged() {
    return ZipFixture.scorm()
        .with("a.bin", bytes(100, 1))
        .with("b.bin", bytes(3_000_000, 2))
        .summing(7)
        .with("c.bin", bytes(100, 3))
        .summing(7)
        .in(folder);
  }

  private static Retag plan(ContentPackage content) {
    List<Tag> given = List.of(Tag.given(Dimension.LEVEL, "basic", "Anna de Vries"));
    return Retag.plan(content, List.of(), given, Optional.empty(), Optional.of("Anna de Vries"));
  }

  @Test
  void damageShouldStopTheWritingAndLeaveNothingBehind() throws IOException {
    Path zip = damaged();
    Retag plan = plan(PackageReader.open(zip, IntakeLimits.DEFAULT));
    Path target = folder.resolve("tagged.zip");
    assertThatThrownBy(() -> plan.write(target, false))
        .isInstanceOfSatisfying(
            PackageProblem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.ZIP_DAMAGED);
              assertThat(problem.place()).isEqualTo("course.zip!/b.bin");
            });
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(zip);
    }
  }

  @Test
  void damageShouldLeaveTheOldTargetAsItWas() throws IOException {
    Retag plan = plan(PackageReader.open(damaged(), IntakeLimits.DEFAULT));
    Path target = ZipFixture.write(folder.resolve("tagged.zip"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> plan.write(target, true)).isInstanceOf(PackageProblem.class);
    assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void damageShouldShowAtOnceToWhoOnlyReads() {
    Path zip = damaged();
    assertThatThrownBy(() -> PackageReader.read(zip)).isInstanceOf(PackageProblem.class);
  }

  @Test
  void smallAndLargeEntriesShouldComeOutAsTheyWere() throws IOException {
    ZipFixture fixture = ZipFixture.scorm();
    for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 3_000_000, 10, 2_000_000, 5}) {
      fixture.with("data/" + size + ".bin", bytes(size, size));
    }
    for (int i = 0; i < 40; i++) {
      fixture.with("small/" + i + ".bin", bytes(60_000, i));
    }
    Path zip = fixture.in(folder);
    Path opened = folder.resolve("opened.zip");
    Path read = folder.resolve("read.zip");
    byte[] extra = bytes(2_500_000, 99);
    ContentPackage content = PackageReader.open(zip, IntakeLimits.DEFAULT);
    PackageWriter.write(content.files(), Map.of("z.bin", extra), new DosDate(33, 0), opened, false);
    PackageWriter.write(
        PackageReader.read(zip).files(), Map.of("z.bin", extra), new DosDate(33, 0), read, false);
    assertThat(opened).hasSameBinaryContentAs(read);
    try (ZipFile before = new ZipFile(zip.toFile());
        ZipFile after = new ZipFile(opened.toFile())) {
      for (ZipEntry entry : before.stream().toList()) {
        assertThat(after.getInputStream(after.getEntry(entry.getName())).readAllBytes())
            .as("%s", entry)
            .isEqualTo(before.getInputStream(entry).readAllBytes());
      }
      assertThat(after.getInputStream(after.getEntry("z.bin")).readAllBytes()).isEqualTo(extra);
    }
  }
}
