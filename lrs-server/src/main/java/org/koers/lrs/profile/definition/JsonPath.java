package org.koers.lrs.profile.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of JSONPath that rules may use (structure 8.1): children by name, members by number, the
 * star, unions of these, descent, and several paths joined by a bar. No filters, no scripts, no
 * slices.
 *
 * @param text as the profile has it
 */
public record JsonPath(String text, List<List<Step>> paths) {

  public JsonPath {
    paths = paths.stream().map(List::copyOf).toList();
  }

  /** A path that may not be used; the message says why. */
  public static final class Illegal extends Exception {
    Illegal(String message) {
      super(message);
    }
  }

  /**
   * One level down.
   *
   * @param descending first to all that lies below, however deep
   * @param all every child or member
   */
  public record Step(boolean descending, boolean all, Set<String> names, Set<Integer> numbers) {

    public Step {
      names = Set.copyOf(names);
      numbers = Set.copyOf(numbers);
    }

    private void select(JsonNode from, List<JsonNode> into) {
      if (all) {
        from.forEach(into::add);
      } else if (from.isObject()) {
        names.stream().filter(from::has).map(from::get).forEach(into::add);
      } else if (from.isArray()) {
        numbers.stream().filter(from::has).sorted().map(from::get).forEach(into::add);
      }
    }
  }

  public static JsonPath parse(String text) throws Illegal {
    return new JsonPath(text, new JsonPathParser(text).paths());
  }

  /** All values at the path; empty if there is none. */
  public List<JsonNode> values(JsonNode root) {
    List<JsonNode> found = new ArrayList<>();
    paths.forEach(path -> found.addAll(values(root, path)));
    return found;
  }

  private static List<JsonNode> values(JsonNode root, List<Step> path) {
    List<JsonNode> here = List.of(root);
    for (Step step : path) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : step.descending() ? below(here) : here) {
        step.select(node, next);
      }
      here = next;
    }
    return here;
  }

  /** These and all below them, each once. */
  private static Set<JsonNode> below(List<JsonNode> nodes) {
    Set<JsonNode> all = new LinkedHashSet<>();
    for (JsonNode node : nodes) {
      all.add(node);
      all.addAll(below(node.valueStream().toList()));
    }
    return all;
  }
}
