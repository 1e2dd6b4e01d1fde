package org.koers.lrs.evidence.reading;

import static org.koers.lrs.statement.validate.RequestParameters.refusal;

import java.util.List;
import java.util.Locale;
import org.koers.lrs.evidence.filter.FilterParser;
import org.koers.lrs.evidence.reading.CsvForm.Column;

/** What the parameters of an export say. */
public record ExportParameters(ReadingParameters asked) {

  private static final int MOST_COLUMNS = 100;

  /**
   * The form that is asked for.
   *
   * @param accept of the client; empty if it said nothing
   */
  public ExportForm form(String accept) {
    boolean csv = accept.toLowerCase(Locale.ROOT).contains("text/csv");
    String format = asked.single().text("format").orElse(csv ? "csv" : "ndjson");
    return switch (format) {
      case "ndjson" -> {
        List.of("columns", "bom").forEach(this::refuse);
        yield new NdjsonForm();
      }
      case "csv" -> new CsvForm(columns(), asked.single().flag("bom"));
      default -> throw refusal("format", "is \"" + format + "\". It is ndjson or csv");
    };
  }

  private void refuse(String name) {
    if (asked.given().containsKey(name)) {
      throw refusal(name, "is for CSV only. Leave it out, or add format=csv");
    }
  }

  private List<Column> columns() {
    List<String> names = asked.several("columns");
    if (names.size() > MOST_COLUMNS) {
      throw refusal("columns", "has more than " + MOST_COLUMNS + " values. Choose fewer");
    }
    return (names.isEmpty() ? CsvForm.USUAL : names)
        .stream().map(ExportParameters::column).toList();
  }

  private static Column column(String name) {
    return switch (name) {
      case "position" -> new Column.Position();
      case "voided" -> new Column.IsVoided();
      case "agent" -> new Column.Agent();
      case "statement" -> new Column.Whole();
      default -> new Column.At(FilterParser.path("parameter columns", name));
    };
  }
}
