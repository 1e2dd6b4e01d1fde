package org.koers.adaptive.benchmark;

import java.io.IOException;

/** One model, measured. To add one, name it in {@link ModelBenchmarks#ALL}. */
public interface ModelBenchmark {

  /** The heading of its section in the report. */
  String name();

  /** What is measured and how, as Markdown; stands above the table. */
  String method();

  /** Measures; where the data is absent, says so instead. */
  Outcome run(BenchmarkData data) throws IOException;
}
