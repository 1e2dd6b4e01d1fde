package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Which column is where. */
record CsvColumns(Map<CsvColumn, Integer> places, List<String> unknown) {

  static CsvColumns of(CSVRecord header) {
    Map<CsvColumn, Integer> places = new EnumMap<>(CsvColumn.class);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      Optional<CsvColumn> column = named(name.toLowerCase(Locale.ROOT));
      if (column.isPresent()) {
        places.putIfAbsent(column.get(), i);
      } else if (!name.isEmpty()) {
        unknown.add(name);
      }
    }
    return new CsvColumns(places, unknown);
  }

  private static Optional<CsvColumn> named(String name) {
    return Arrays.stream(CsvColumn.values()).filter(c -> c.names().contains(name)).findFirst();
  }

  List<CsvColumn> missing() {
    return Stream.of(CsvColumn.QUESTION, CsvColumn.RIGHT)
        .filter(c -> !places.containsKey(c))
        .toList();
  }

  boolean blank(CSVRecord row) {
    return row.stream().allMatch(String::isBlank);
  }

  String cell(CSVRecord row, CsvColumn column) {
    Integer place = places.get(column);
    return place == null || place >= row.size() ? "" : row.get(place).strip();
  }

  /** The answers of a cell: one a line, or with a bar between them. */
  List<String> several(CSVRecord row, CsvColumn column) {
    return Arrays.stream(cell(row, column).split("\\R|\\|", -1))
        .map(String::strip)
        .filter(a -> !a.isEmpty())
        .toList();
  }
}
