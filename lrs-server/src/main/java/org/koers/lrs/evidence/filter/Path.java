package org.koers.lrs.evidence.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where in a statement. A member of an array is a member of each of its elements, so that {@code
 * context.contextActivities.category.id} needs no numbers.
 *
 * @param text as it was written
 */
public record Path(String text, List<Step> steps) {

  /** One step down. */
  public sealed interface Step {}

  /** Into the member of that name. */
  public record Member(String name) implements Step {}

  /** Into that element, from 0. */
  public record Element(int index) implements Step {}

  public Path {
    steps = List.copyOf(steps);
  }

  public static Path ofMembers(String... names) {
    return new Path(String.join(".", names), Stream.of(names).<Step>map(Member::new).toList());
  }

  /** The name of the statement's own member that it begins with; empty if it is an element. */
  public String root() {
    return steps.getFirst() instanceof Member(String name) ? name : "";
  }

  /** What is there; nothing, one value, or the values in the elements of arrays on the way. */
  public List<JsonNode> in(JsonNode statement) {
    Stream<JsonNode> values = Stream.of(statement);
    for (Step step : steps) {
      values =
          switch (step) {
            case Member(String name) ->
                values.flatMap(Path::elements).map(value -> value.path(name));
            case Element(int index) ->
                values.map(value -> value.isArray() || index > 0 ? value.path(index) : value);
          };
      values = values.filter(value -> !value.isMissingNode());
    }
    return values.flatMap(Path::elements).toList();
  }

  private static Stream<JsonNode> elements(JsonNode value) {
    return value.isArray()
        ? IntStream.range(0, value.size()).mapToObj(value::get)
        : Stream.of(value);
  }

  @Override
  public String toString() {
    return text;
  }
}
