package org.koers.lrs.evidence.filter;

import static org.koers.lrs.evidence.filter.Condition.Order.AT_LEAST;
import static org.koers.lrs.evidence.filter.Condition.Order.AT_MOST;
import static org.koers.lrs.evidence.filter.Condition.Order.LESS;
import static org.koers.lrs.evidence.filter.Condition.Order.MORE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.evidence.filter.Condition.All;
import org.koers.lrs.evidence.filter.Condition.Any;
import org.koers.lrs.evidence.filter.Condition.Not;
import org.koers.lrs.evidence.filter.Condition.OneOf;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * Reads a filter.
 *
 * <pre>
 * filter = part {"or" part}          part = test {"and" test}
 * test   = "not" test | "(" filter ")" | path "exists" | path sign value
 *        | path "in" "(" value {"," value} ")" | path ("starts" | "contains") value
 * path   = name {"." name | "[" string "]" | "[" number "]"}
 * sign   = "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * value  = string | number | "true" | "false" | "null" | a word without blanks, quotes, ( ) [ ] ,
 * </pre>
 *
 * {@code a != v} asks for an {@code a} that is not v; {@code not a = v} also takes what has no a.
 */
public final class FilterParser {

  private static final int MOST_CHARACTERS = 4_000;
  private static final int MOST_LEVELS = 30;

  private final Scanner scanner;
  private int level;

  private FilterParser(Scanner scanner) {
    this.scanner = scanner;
  }

  /** The condition that a filter states; refuses what is none with the place and the cure. */
  public static Condition condition(String text) {
    FilterParser parser = new FilterParser(scanner("filter", text));
    Condition condition = parser.any();
    if (!parser.scanner.atEnd()) {
      throw parser.scanner.refusal(
          "and, or, or the end; a value with blanks, commas or brackets stands in double quotes");
    }
    return condition;
  }

  /**
   * The one path that a text is.
   *
   * @param what the text is, as its sender calls it
   */
  public static Path path(String what, String text) {
    Scanner scanner = scanner(what, text);
    Path path = scanner.path();
    if (!scanner.atEnd()) {
      throw scanner.refusal("a . or a [ or the end of the path");
    }
    return path;
  }

  private static Scanner scanner(String what, String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new LrsProblem(
          ProblemCode.FILTER,
          "The %s has %d characters; it may have %d. Make it shorter."
              .formatted(what, text.length(), MOST_CHARACTERS));
    }
    return new Scanner(what, text);
  }

  private Condition any() {
    if (++level > MOST_LEVELS) {
      throw scanner.refusal("no more than " + MOST_LEVELS + " brackets or not within each other");
    }
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (scanner.takesWord("or")) {
      parts.add(all());
    }
    level--;
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  private Condition all() {
    List<Condition> parts = new ArrayList<>(List.of(test()));
    while (scanner.takesWord("and")) {
      parts.add(test());
    }
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  private Condition test() {
    if (scanner.takesWord("not")) {
      if (++level > MOST_LEVELS) {
        throw scanner.refusal("no more than " + MOST_LEVELS + " brackets or not within each other");
      }
      Not not = new Not(test());
      level--;
      return not;
    }
    if (scanner.takes("(")) {
      Condition inside = any();
      if (!scanner.takes(")")) {
        throw scanner.refusal("and, or, or a ) for the ( before");
      }
      return inside;
    }
    return of(scanner.path());
  }

  private Condition of(Path path) {
    if (scanner.takesWord("exists")) {
      return new Condition.Exists(path);
    }
    if (scanner.takesWord("in")) {
      return new OneOf(path, list());
    }
    if (scanner.takesWord("starts")) {
      return new Condition.Starts(path, text());
    }
    if (scanner.takesWord("contains")) {
      return new Condition.Contains(path, text());
    }
    return compared(path);
  }

  private Condition compared(Path path) {
    if (scanner.takes("!=")) {
      return new All(
          List.of(new Condition.Exists(path), new Not(new OneOf(path, List.of(scanner.value())))));
    }
    for (Condition.Order order : List.of(AT_LEAST, AT_MOST, LESS, MORE)) {
      if (scanner.takes(order.sign())) {
        return new Condition.Compares(path, order, ordered());
      }
    }
    if (scanner.takes("=")) {
      return new OneOf(path, List.of(scanner.value()));
    }
    throw scanner.refusal("=, !=, <, <=, >, >=, in, exists, starts or contains");
  }

  private List<JsonNode> list() {
    if (!scanner.takes("(")) {
      throw scanner.refusal("a ( before the values, such as in (\"a\", \"b\")");
    }
    List<JsonNode> values = new ArrayList<>(List.of(scanner.value()));
    while (scanner.takes(",")) {
      values.add(scanner.value());
    }
    if (!scanner.takes(")")) {
      throw scanner.refusal("a comma and another value, or a ) after the last one");
    }
    return values;
  }

  private JsonNode ordered() {
    JsonNode value = scanner.value();
    if (!value.isNumber() && !value.isTextual()) {
      throw scanner.refusal("a number or a string before this; true, false and null have no order");
    }
    return value;
  }

  private String text() {
    JsonNode value = scanner.value();
    return value.isTextual() ? value.textValue() : value.asText();
  }
}
