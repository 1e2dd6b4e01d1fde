package org.koers.adaptive.placement.bank;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A spreadsheet saved as CSV, with comma, semicolon or tab, and the names of its columns on top;
 * see {@link CsvColumn}. A cell holds several answers one a line, or with a bar between them.
 */
final class CsvBank {

  private final String file;
  private final Draft draft;

  CsvBank(String file, Draft draft) {
    this.file = file;
    this.draft = draft;
  }

  void read(String text) {
    try (CSVParser parser = format(text).parse(new StringReader(text))) {
      Iterator<CSVRecord> rows = parser.iterator();
      if (!rows.hasNext()) {
        return;
      }
      CsvColumns columns = CsvColumns.of(rows.next());
      columns
          .unknown()
          .forEach(
              name ->
                  draft.note(
                      BankFindingCode.COLUMN_UNKNOWN,
                      file + ":1",
                      "The column '" + name + "' is not known and was not read."));
      List<CsvColumn> missing = columns.missing();
      if (!missing.isEmpty()) {
        draft.question(file + ":1", () -> refused(missing));
        return;
      }
      rows(parser, rows, columns);
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      draft.question(
          file,
          () -> {
            throw new Refused(
                BankFindingCode.FILE_UNREADABLE,
                "A row of it cannot be read (" + broken.getMessage() + ").");
          });
    }
  }

  private void rows(CSVParser parser, Iterator<CSVRecord> rows, CsvColumns columns) {
    long line = parser.getCurrentLineNumber() + 1;
    while (rows.hasNext()) {
      CSVRecord row = rows.next();
      String place = file + ":" + line;
      if (!columns.blank(row)) {
        draft.question(place, () -> new CsvQuestion(columns, row, place, draft).found());
      }
      line = parser.getCurrentLineNumber() + 1;
    }
  }

  private static Found refused(List<CsvColumn> missing) {
    String names =
        String.join(", ", missing.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
    throw new Refused(
        BankFindingCode.FILE_UNREADABLE, "Its first line does not name the columns " + names + ".");
  }

  private static CSVFormat format(String text) {
    String first = text.lines().findFirst().orElse("");
    char delimiter = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, delimiter)) {
        delimiter = candidate;
      }
    }
    return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }
}
