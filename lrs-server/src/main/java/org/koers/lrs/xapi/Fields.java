package org.koers.lrs.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a JSON object as the standard's data types. */
final class Fields {

  private Fields() {}

  static JsonNode required(JsonNode json, String property) {
    JsonNode value = json.get(property);
    if (value == null) {
      throw new IllegalArgumentException("\"" + property + "\" is missing");
    }
    return value;
  }

  static String requiredText(JsonNode json, String property) {
    JsonNode value = required(json, property);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + property + "\" is no string");
    }
    return value.textValue();
  }

  static Iri requiredIri(JsonNode json, String property) {
    return new Iri(requiredText(json, property));
  }

  static UUID requiredUuid(JsonNode json, String property) {
    return UUID.fromString(requiredText(json, property));
  }

  static @Nullable String text(JsonNode json, String property) {
    return json.has(property) ? requiredText(json, property) : null;
  }

  static @Nullable Iri iri(JsonNode json, String property) {
    return json.has(property) ? requiredIri(json, property) : null;
  }

  static @Nullable UUID uuid(JsonNode json, String property) {
    return json.has(property) ? requiredUuid(json, property) : null;
  }

  static LanguageMap languageMap(JsonNode json, String property) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.path(property)
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().textValue()));
    return texts.isEmpty() ? LanguageMap.EMPTY : new LanguageMap(texts);
  }

  static Extensions extensions(JsonNode json) {
    Map<Iri, JsonNode> values = new LinkedHashMap<>();
    json.path("extensions")
        .properties()
        .forEach(entry -> values.put(new Iri(entry.getKey()), entry.getValue()));
    return values.isEmpty() ? Extensions.NONE : new Extensions(values);
  }

  /** The elements of an array; a single object counts as an array of one, as 1.0.3 allows. */
  static <T> List<T> each(JsonNode list, Function<JsonNode, T> element) {
    if (list.isMissingNode()) {
      return List.of();
    }
    return list.isArray() ? list.valueStream().map(element).toList() : List.of(element.apply(list));
  }
}
