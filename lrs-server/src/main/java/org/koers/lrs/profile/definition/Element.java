package org.koers.lrs.profile.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of the profile's normal form.
 *
 * @param place what people know it by: its id where it has one
 */
record Element(JsonNode json, String place) {

  static Element of(JsonNode json, String list, int index) {
    String id = json.path("id").asText("");
    return new Element(json, id.isEmpty() ? list + "/" + index : id);
  }

  /** The elements of a list; what is no object is left out. */
  List<Element> list(String property) {
    JsonNode given = json.path(property);
    List<JsonNode> all = given.isArray() ? given.valueStream().toList() : List.of(given);
    return java.util.stream.IntStream.range(0, all.size())
        .filter(i -> all.get(i).isObject())
        .mapToObj(i -> Element.of(all.get(i), property, i))
        .toList();
  }

  boolean has(String property) {
    return json.has(property);
  }

  /** The text there; empty if there is none. */
  String text(String property) {
    return json.path(property).asText("");
  }

  @Nullable String textOrNull(String property) {
    String text = text(property);
    return text.isEmpty() ? null : text;
  }

  boolean flag(String property) {
    JsonNode given = json.path(property);
    return given.asBoolean(false) || given.path("@value").asBoolean(false);
  }

  /** The texts of a list, or the only one, in their order. */
  List<String> texts(String property) {
    JsonNode given = json.path(property);
    return (given.isArray() ? given.valueStream() : Stream.of(given))
        .map(JsonNode::asText)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  Set<String> textSet(String property) {
    return new TreeSet<>(texts(property));
  }

  String at(String property) {
    return place.isEmpty() ? property : place + " " + property;
  }
}
