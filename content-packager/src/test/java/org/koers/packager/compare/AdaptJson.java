package org.koers.packager.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes the JSON of Adapt courses. */
final class AdaptJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AdaptJson() {}

  /** The first so many elements of a list. */
  static String keep(String list, int many) {
    return with(
        list,
        all -> {
          while (all.size() > many) {
            all.remove(all.size() - 1);
          }
        });
  }

  /** A list changed as a whole. */
  static String with(String list, Consumer<ArrayNode> change) {
    try {
      ArrayNode all = (ArrayNode) JSON.readTree(list);
      change.accept(all);
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Every text that a learner sees, as another. */
  static String translated(String list, UnaryOperator<String> translate) {
    return with(list, all -> all.forEach(node -> translate(node, translate)));
  }

  private static void translate(JsonNode node, UnaryOperator<String> translate) {
    if (node instanceof ObjectNode object) {
      for (String key : new String[] {"title", "displayTitle", "body", "instruction", "text"}) {
        if (object.path(key).isTextual()) {
          object.put(key, translate.apply(object.path(key).asText()));
        }
      }
    }
    node.forEach(child -> translate(child, translate));
  }
}
