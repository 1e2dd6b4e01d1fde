package org.koers.packager.tag.framework;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV with a header: ESCO's own ({@code conceptUri, preferredLabel, …}; its relations too), or a
 * plain spreadsheet. Comma, semicolon or tab, as the header has them.
 */
final class CsvFrameworks {

  /** How spreadsheets call the columns in English, Dutch and German. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "id", List.of("id", "code", "iri", "uri", "nummer", "kennung"),
          "label", List.of("label", "name", "title", "naam", "titel", "bezeichnung"),
          "description", List.of("description", "omschrijving", "beschrijving", "beschreibung"),
          "parent", List.of("parent", "broader", "ouder", "bovenliggend", "übergeordnet"),
          "lang", List.of("lang", "language", "taal", "sprache"));

  private CsvFrameworks() {}

  static void read(String name, String text, Draft draft) {
    try (CSVParser parser = format(text).parse(new StringReader(text))) {
      Map<String, Integer> header = header(parser);
      if (header.containsKey("concepturi")) {
        EscoRows.read(name, parser, header, draft);
      } else if (column(header, "id").isPresent() && column(header, "label").isPresent()) {
        PlainRows.read(name, parser, header, draft);
      } else {
        throw FrameworkReader.problem(
            name,
            "Its first line names neither the columns id and label nor ESCO's conceptUri, but "
                + String.join(", ", header.keySet())
                + ".");
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw FrameworkReader.problem(name, "It is no CSV with a header: " + e.getMessage());
    }
  }

  private static CSVFormat format(String text) {
    String first = text.lines().findFirst().orElse("");
    char delimiter = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, delimiter)) {
        delimiter = candidate;
      }
    }
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setHeader()
        .setSkipHeaderRecord(true)
        .setAllowMissingColumnNames(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static Map<String, Integer> header(CSVParser parser) {
    Map<String, Integer> header = new HashMap<>();
    parser.getHeaderMap().forEach((k, v) -> header.put(k.strip().toLowerCase(Locale.ROOT), v));
    return header;
  }

  static Optional<Integer> column(Map<String, Integer> header, String column) {
    return COLUMNS.getOrDefault(column, List.of(column)).stream()
        .filter(header::containsKey)
        .findFirst()
        .map(header::get);
  }

  static String cell(CSVRecord row, Map<String, Integer> header, String column) {
    return column(header, column)
        .filter(i -> i < row.size())
        .map(i -> row.get(i).strip())
        .orElse("");
  }

  /** Text of a cell that holds one value a line. */
  static List<String> lines(String cell) {
    return Arrays.stream(cell.split("\\R", -1))
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .toList();
  }
}
