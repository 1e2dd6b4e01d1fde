package org.koers.adaptive.benchmark;

import java.util.List;

/** What came of a benchmark. */
public sealed interface Outcome {

  /**
   * Figures.
   *
   * @param more Markdown below the table; empty if there is none
   */
  record Measured(List<Row> rows, String more) implements Outcome {
    public Measured {
      rows = List.copyOf(rows);
    }

    public Measured(List<Row> rows) {
      this(rows, "");
    }
  }

  /**
   * No figures.
   *
   * @param reason what is absent and how to bring it, as one sentence
   */
  record Skipped(String reason) implements Outcome {}
}
