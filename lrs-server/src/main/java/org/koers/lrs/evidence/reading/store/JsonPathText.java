package org.koers.lrs.evidence.reading.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Collectors;
import org.koers.lrs.evidence.filter.Condition;
import org.koers.lrs.evidence.filter.Path;

/**
 * A condition in PostgreSQL's SQL/JSON path language. Names of members are quoted, values are
 * variables: nothing of a sender's is read as a part of the language.
 */
final class JsonPathText {

  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode variables = JSON.createObjectNode();

  private JsonPathText() {}

  /**
   * @param path finds something exactly if the condition holds
   * @param variables JSON of the values in it
   */
  record Asked(String path, String variables) {}

  static Asked of(Condition condition) {
    JsonPathText text = new JsonPathText();
    String predicate = text.predicate(condition);
    return new Asked("$ ? (" + predicate + ")", text.variables.toString());
  }

  /** Everything at that path of a statement, arrays one by one. */
  static String values(Path path) {
    return "$" + steps(path) + "[*]";
  }

  private String predicate(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> joined(parts, " && ", "1 == 1");
      case Condition.Any(List<Condition> parts) -> joined(parts, " || ", "1 == 0");
      case Condition.Not(Condition part) -> "!(" + predicate(part) + ")";
      case Condition.Exists(Path path) -> "exists(@" + steps(path) + ")";
      case Condition.OneOf(Path path, List<JsonNode> values) ->
          found(
              path,
              values.stream()
                  .map(value -> "@ == " + variable(value))
                  .collect(Collectors.joining(" || ")));
      case Condition.Compares(Path path, Condition.Order order, JsonNode value) ->
          found(path, "@ " + order.sign() + " " + variable(value));
      case Condition.Starts(Path path, String beginning) ->
          found(path, "@ starts with " + variable(TextNode.valueOf(beginning)));
      case Condition.Contains(Path path, String piece) ->
          found(path, "@ like_regex " + quoted(piece) + " flag \"qi\"");
    };
  }

  private String joined(List<Condition> parts, String sign, String ofNone) {
    return parts.isEmpty()
        ? ofNone
        : parts.stream().map(this::predicate).collect(Collectors.joining(sign, "(", ")"));
  }

  private static String found(Path path, String test) {
    return "exists(@" + steps(path) + " ? (" + test + "))";
  }

  private static String steps(Path path) {
    return path.steps().stream()
        .map(
            step ->
                switch (step) {
                  case Path.Member(String name) -> "." + quoted(name);
                  case Path.Element(int index) -> "[" + index + "]";
                })
        .collect(Collectors.joining());
  }

  private String variable(JsonNode value) {
    String name = "v" + variables.size();
    variables.set(name, value);
    return "$" + name;
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
