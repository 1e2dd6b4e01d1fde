package org.koers.adaptive.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.koers.adaptive.learnerstate.ReplayBenchmark;
import org.koers.adaptive.learnerstate.prediction.PredictionBenchmark;

/**
 * All models, one after another: {@code mvn -Pmodel-benchmark -Dkt.data=FOLDER}. The report goes to
 * the folder {@code model.docs}; {@code -Dmodel.only=NAME} measures one alone.
 */
public final class ModelBenchmarks {

  static final List<ModelBenchmark> ALL =
      List.of(
          new PredictionBenchmark(),
          new ForgettingBenchmark(),
          new PlacementBenchmark(),
          new ReplayBenchmark());

  private ModelBenchmarks() {}

  public static void main(String[] arguments) throws IOException {
    run(
        ALL,
        BenchmarkData.ofProperties(),
        Path.of(System.getProperty("model.docs", "docs"), "model-benchmark.md"));
  }

  static void run(List<ModelBenchmark> benchmarks, BenchmarkData data, Path file)
      throws IOException {
    String only = System.getProperty("model.only", "");
    ModelReport report = ModelReport.after(file);
    for (ModelBenchmark benchmark : benchmarks) {
      boolean chosen = only.isBlank() || benchmark.name().equalsIgnoreCase(only);
      Outcome outcome = chosen ? benchmark.run(data) : new Outcome.Skipped("not chosen.");
      say(benchmark.name());
      switch (outcome) {
        case Outcome.Measured measured -> say(ModelReport.table(measured.rows()));
        case Outcome.Skipped(String reason) -> say("skipped: " + reason + "\n");
      }
      report.add(benchmark, outcome, when());
    }
    report.write(file);
    say("written: " + file);
  }

  private static String when() {
    return "%s, %d cores, Java %s"
        .formatted(
            LocalDate.now(ZoneId.systemDefault()),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature());
  }

  private static void say(String what) {
    System.out.println(what);
  }
}
