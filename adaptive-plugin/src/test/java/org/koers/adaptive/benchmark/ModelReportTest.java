package org.koers.adaptive.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReportTest {

  private static final BenchmarkData NONE = new BenchmarkData(Optional.empty(), Optional.empty());

  private record Fixed(String name, Outcome outcome) implements ModelBenchmark {
    @Override
    public String method() {
      return "How.";
    }

    @Override
    public Outcome run(BenchmarkData data) {
      return outcome;
    }
  }

  @Test
  void aRowShouldSayWhetherTheExactFigureIsMet() {
    assertThat(Row.of("s", "AUC", 0.77999).decimals(3).atLeast(0.78).markdown())
        .isEqualTo("| s | AUC | 0.780 |  | at least 0.78 | **no** |");
    assertThat(Row.of("s", "ECE", 0.01).interval(0.008, 0.012).atMost(0.01).markdown())
        .isEqualTo("| s | ECE | 0.0100 | 0.0080 to 0.0120 | at most 0.01 | yes |");
    assertThat(Row.of("s", "other", Double.NaN).atLeast(0).met()).isFalse();
  }

  @Test
  void aSkippedPartShouldKeepWhatWasMeasuredBefore(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("docs/model-benchmark.md");
    ModelBenchmark first =
        new Fixed("One", new Outcome.Measured(List.of(Row.of("s", "AUC", 0.8)), "### More\n"));
    ModelBenchmark second = new Fixed("Two", new Outcome.Skipped("there is no folder."));

    ModelBenchmarks.run(List.of(first, second), NONE, file);
    String before = Files.readString(file);
    assertThat(before)
        .contains("## One\n\nHow.", "| s | AUC | 0.8000 |  |  |  |", "### More")
        .contains("## Two\n\nNot measured: there is no folder.");

    ModelBenchmarks.run(
        List.of(new Fixed("One", new Outcome.Skipped("away.")), second), NONE, file);
    assertThat(Files.readString(file)).isEqualTo(before);
  }
}
