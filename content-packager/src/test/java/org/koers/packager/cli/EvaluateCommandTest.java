package org.koers.packager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On our own demo courses only, so that it needs no corpus. */
class EvaluateCommandTest {

  private static final Path GOLD = Path.of("gold");
  private static final Path DEMO = Path.of("../wildfly-config/src/main/demo/courses");

  @TempDir Path folder;

  private static int run(StringWriter out, Object... args) {
    String[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    PrintWriter writer = new PrintWriter(out);
    int code = Main.run(words, writer, writer);
    writer.flush();
    return code;
  }

  private Path labels() throws IOException {
    StringBuilder units = new StringBuilder();
    for (String line : Files.readAllLines(GOLD.resolve("units.csv"))) {
      if (line.startsWith("unit,") || line.contains(",demo:")) {
        units.append(line).append('\n');
      }
    }
    Files.writeString(folder.resolve("units.csv"), units);
    Files.copy(GOLD.resolve("competencies.csv"), folder.resolve("competencies.csv"));
    return folder;
  }

  @Test
  void thePageShouldSayWhatWasMeasuredAndNothingElse() throws IOException {
    Path page = folder.resolve("page.md");
    StringWriter told = new StringWriter();
    int code =
        run(
            told,
            "evaluate",
            "--gold",
            labels(),
            "--demo",
            DEMO,
            "-o",
            page,
            "--date",
            "2026-01-02");
    assertThat(code).as(told.toString()).isZero();
    assertThat(Files.readString(page))
        .contains("on 2026-01-02", "30 units of 10 packages", "| language | 100.0 % (30/30) |")
        .contains("What a confidence is worth")
        .doesNotContain("OneStopEnglish");
  }

  @Test
  void withoutDataTheCommandShouldSayWhatItNeeds() {
    StringWriter told = new StringWriter();
    assertThat(run(told, "evaluate")).isEqualTo(2);
    assertThat(told.toString()).contains("--onestop FOLDER, --gold FOLDER or both");
  }

  @Test
  void aMissingPackageShouldBeNamed() throws IOException {
    StringWriter told = new StringWriter();
    int code = run(told, "evaluate", "--gold", labels(), "--demo", folder.resolve("nowhere"));
    assertThat(code).isNotZero();
    assertThat(told.toString()).contains("nowhere", "--demo");
  }

  @Test
  void theGoldSetShouldHaveAtLeastSixtyUnitsEachOnce() throws IOException {
    assertThat(
            Files.readAllLines(GOLD.resolve("units.csv")).stream()
                .skip(1)
                .map(l -> l.split(",", 2)[0]))
        .hasSizeGreaterThanOrEqualTo(60)
        .doesNotHaveDuplicates();
  }
}
