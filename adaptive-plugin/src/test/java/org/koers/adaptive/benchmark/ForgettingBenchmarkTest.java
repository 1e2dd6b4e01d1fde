package org.koers.adaptive.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.learnerstate.retention.ReviewLogFile;

class ForgettingBenchmarkTest {

  @Test
  void theLogShouldGiveThePublishedFigures() throws IOException {
    Path folder = Path.of(System.getProperty("koers.shared", "../../shared"), "data");
    if (!Files.exists(folder.resolve(ReviewLogFile.NAME))) {
      abort("Skipped: there is no %s in %s".formatted(ReviewLogFile.NAME, folder));
    }
    Outcome outcome =
        new ForgettingBenchmark().run(new BenchmarkData(Optional.empty(), Optional.of(folder)));
    List<Row> rows = ((Outcome.Measured) outcome).rows();
    assertThat(rows).allMatch(Row::met);
    assertThat(value(rows, "reviews evaluated")).isEqualTo(6276);
    assertThat(value(rows, "log loss, FSRS-6 defaults")).isBetween(.44215, .44225);
    assertThat(value(rows, "log loss, average")).isBetween(.51155, .51165);
    assertThat(value(rows, "RMSE(bins), FSRS-6 fitted"))
        .isLessThan(value(rows, "RMSE(bins), FSRS-6 defaults"));
  }

  private static double value(List<Row> rows, String measure) {
    return rows.stream()
        .filter(row -> row.measure().equals(measure))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void withoutTheLogItShouldSaySo(@TempDir Path empty) throws IOException {
    Outcome outcome =
        new ForgettingBenchmark().run(new BenchmarkData(Optional.empty(), Optional.of(empty)));
    assertThat(outcome).isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void kindredReviewsShouldShareABin() {
    assertThat(RecallBin.of(1, 1, 0)).isEqualTo(RecallBin.of(3, 2, 0));
    assertThat(RecallBin.of(3, 1, 0)).isNotEqualTo(RecallBin.of(4, 1, 0));
    assertThat(RecallBin.of(3, 1, 0)).isNotEqualTo(RecallBin.of(3, 1, 1));
  }
}
