package org.koers.lrs.evidence.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.koers.lrs.evidence.filter.Path;

/**
 * A row for each statement (RFC 4180) and one at the end whose first cell begins with {@code #}. No
 * text of a sender's begins a formula: what a spreadsheet might take for one gets an apostrophe.
 *
 * @param bom whether it begins with a byte order mark, by which some spreadsheets know UTF-8
 */
public record CsvForm(List<Column> columns, boolean bom) implements ExportForm {

  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  public CsvForm {
    columns = List.copyOf(columns);
  }

  /** What stands in a column. */
  public sealed interface Column {

    /** The values at a path of the statement, with what the store assigned to it. */
    record At(Path path) implements Column {}

    /** Its place in the log. */
    record Position() implements Column {}

    /** Whether it is voided as of the position of the export. */
    record IsVoided() implements Column {}

    /** Who did it, by identifier. */
    record Agent() implements Column {}

    /** All of it, as JSON. */
    record Whole() implements Column {}
  }

  /** The columns of those who choose none. */
  public static final List<String> USUAL =
      List.of(
          "position",
          "stored",
          "voided",
          "id",
          "timestamp",
          "agent",
          "actor.name",
          "verb.id",
          "object.id",
          "context.registration",
          "result.success",
          "result.completion",
          "result.score.scaled",
          "result.duration");

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String head() {
    String names =
        columns.stream().map(CsvForm::name).map(CsvForm::text).collect(Collectors.joining(","));
    return (bom ? "\uFEFF" : "") + names + "\r\n";
  }

  private static String name(Column column) {
    return switch (column) {
      case Column.At(Path path) -> path.text();
      case Column.Position() -> "position";
      case Column.IsVoided() -> "voided";
      case Column.Agent() -> "agent";
      case Column.Whole() -> "statement";
    };
  }

  @Override
  public String statement(ReadStatement statement) {
    StatementTree tree = StatementTree.of(statement.stored());
    return columns.stream()
            .map(
                column ->
                    switch (column) {
                      case Column.At(Path path) -> cell(path.in(tree.filled()));
                      case Column.Position() -> Long.toString(statement.position());
                      case Column.IsVoided() -> Boolean.toString(statement.stored().voided());
                      case Column.Agent() -> text(tree.agent());
                      case Column.Whole() -> quoted(statement.stored().text());
                    })
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  @Override
  public String end(End end) {
    String says =
        "# complete as of position %d: %d statements; SHA-256 of the rows before this one: %s"
            .formatted(end.asOf(), end.statements(), end.sha256());
    return says + ",".repeat(columns.size() - 1) + "\r\n";
  }

  /** Several values are a JSON array. */
  private static String cell(List<JsonNode> values) {
    if (values.size() > 1) {
      return quoted(JsonNodeFactory.instance.arrayNode().addAll(values).toString());
    }
    if (values.isEmpty() || values.getFirst().isNull()) {
      return "";
    }
    JsonNode value = values.getFirst();
    return value.isTextual() ? text(value.textValue()) : quoted(value.toString());
  }

  /** A sender's text; a number of JSON's own form is none and needs no apostrophe. */
  private static String text(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return quoted(formula ? "'" + text : text);
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
