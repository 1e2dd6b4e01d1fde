package org.koers.adaptive.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The report as Markdown, a section a benchmark. A skipped one keeps the section it had before. */
final class ModelReport {

  private static final String HEAD =
      """
      # The benchmark of the models

      Written by `mvn -Pmodel-benchmark -Dkt.data=FOLDER`; do not edit. Each section says when it was measured. *Met* compares the
      exact figure with what is wanted; intervals are 95 %.
      """;

  private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)$");

  private final Map<String, String> sections = new LinkedHashMap<>();
  private final Map<String, String> before;

  private ModelReport(Map<String, String> before) {
    this.before = before;
  }

  /** Knows what an earlier report said, if there is one. */
  static ModelReport after(Path file) throws IOException {
    return new ModelReport(Files.exists(file) ? sections(Files.readString(file)) : Map.of());
  }

  void add(ModelBenchmark benchmark, Outcome outcome, String when) {
    switch (outcome) {
      case Outcome.Measured measured ->
          sections.put(benchmark.name(), section(benchmark, measured, when));
      case Outcome.Skipped(String reason) ->
          sections.put(
              benchmark.name(),
              before.getOrDefault(
                  benchmark.name(),
                  "## " + benchmark.name() + "\n\nNot measured: " + reason + "\n"));
    }
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text());
  }

  String text() {
    StringJoiner text = new StringJoiner("\n", HEAD + "\n", "");
    sections.values().forEach(text::add);
    return text.toString();
  }

  static String table(List<Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("| set | measure | value | interval | wanted | met |");
    lines.add("|---|---|--:|--:|--:|---|");
    rows.forEach(row -> lines.add(row.markdown()));
    return String.join("\n", lines) + "\n";
  }

  private static String section(ModelBenchmark benchmark, Outcome.Measured measured, String when) {
    return "## %s\n\n%s\n\nMeasured %s.\n\n%s%s"
        .formatted(
            benchmark.name(),
            benchmark.method().strip(),
            when,
            table(measured.rows()),
            measured.more().isBlank() ? "" : "\n" + measured.more().strip() + "\n");
  }

  private static Map<String, String> sections(String report) {
    Map<String, String> found = new LinkedHashMap<>();
    List<MatchResult> heads = SECTION.matcher(report).results().toList();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : report.length();
      found.put(
          heads.get(i).group(1),
          report.substring(heads.get(i).start(), end).stripTrailing() + "\n");
    }
    return found;
  }
}
