package org.koers.lrs.evidence.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** What must hold of a statement. Where a path has several values, one that fits is enough. */
public sealed interface Condition {

  /** All of these; of none, anything holds. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  /** There is something at this path, if only null. */
  record Exists(Path path) implements Condition {}

  /** A value there is one of these: strings, numbers, booleans or null, each of its own kind. */
  record OneOf(Path path, List<JsonNode> values) implements Condition {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** A value there compares so to this string or number; strings go by their characters. */
  record Compares(Path path, Order order, JsonNode value) implements Condition {}

  /** A string there begins with this one. */
  record Starts(Path path, String beginning) implements Condition {}

  /** A string there has this one in it, in capitals or not. */
  record Contains(Path path, String piece) implements Condition {}

  /** The comparisons that are no equality. */
  enum Order {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Order(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** What holds of every statement. */
  static Condition always() {
    return new All(List.of());
  }

  default boolean isAlways() {
    return this instanceof All(List<Condition> parts)
        && parts.stream().allMatch(Condition::isAlways);
  }

  /** Every path in it. */
  default Stream<Path> paths() {
    return switch (this) {
      case All(List<Condition> parts) -> parts.stream().flatMap(Condition::paths);
      case Any(List<Condition> parts) -> parts.stream().flatMap(Condition::paths);
      case Not(Condition part) -> part.paths();
      case Exists(Path path) -> Stream.of(path);
      case OneOf(Path path, List<JsonNode> values) -> Stream.of(path);
      case Compares(Path path, Order order, JsonNode value) -> Stream.of(path);
      case Starts(Path path, String beginning) -> Stream.of(path);
      case Contains(Path path, String piece) -> Stream.of(path);
    };
  }
}
