package org.koers.lrs.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Trees in which equal numbers are equal nodes. */
final class JsonNumbers {

  private JsonNumbers() {}

  static JsonNode byValue(JsonNode json) {
    return switch (json) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> copy.set(entry.getKey(), byValue(entry.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(element -> copy.add(byValue(element)));
        yield copy;
      }
      default ->
          json.isNumber() ? DecimalNode.valueOf(json.decimalValue().stripTrailingZeros()) : json;
    };
  }
}
