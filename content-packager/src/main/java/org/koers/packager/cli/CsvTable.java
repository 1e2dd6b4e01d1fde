package org.koers.packager.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A row for each package, RFC 4180. A cell that a spreadsheet would calculate is made text by an
 * apostrophe: what a package says of itself comes from anyone.
 */
final class CsvTable {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

  private CsvTable() {}

  static String of(List<? extends Outcome<? extends Reported>> outcomes) {
    Set<String> columns = new LinkedHashSet<>(List.of("file", "exit", "problem"));
    outcomes.stream()
        .filter(one -> one.result() != null)
        .forEach(one -> columns.addAll(row(one).keySet()));
    StringBuilder table = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (Outcome<? extends Reported> one : outcomes) {
        printer.printRecord(cells(one, columns));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString();
  }

  private static Map<String, String> row(Outcome<? extends Reported> one) {
    return one.result() == null ? Map.of() : one.result().row();
  }

  private static List<String> cells(Outcome<? extends Reported> one, Set<String> columns) {
    Map<String, String> row = row(one);
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(
          safe(
              switch (column) {
                case "file" -> one.name();
                case "exit" -> String.valueOf(Reports.code(one).number());
                case "problem" ->
                    one.failed() == null ? "" : String.valueOf(one.failed().getMessage());
                default -> row.getOrDefault(column, "");
              }));
    }
    return cells;
  }

  /** The cell as text, whatever it begins with. */
  static String safe(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
