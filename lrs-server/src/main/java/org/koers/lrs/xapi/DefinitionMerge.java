package org.koers.lrs.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * What two definitions of one activity say together (Communication 2.5): the later one wins, but
 * languages and extensions that only the earlier one has stay.
 */
public final class DefinitionMerge {

  private static final Set<String> MAPS = Set.of("name", "description", "extensions");

  private DefinitionMerge() {}

  /** A new definition; both stay as they are. */
  public static ObjectNode merge(ObjectNode earlier, ObjectNode later) {
    ObjectNode merged = earlier.deepCopy();
    for (Map.Entry<String, JsonNode> property : later.properties()) {
      if (MAPS.contains(property.getKey())
          && merged.get(property.getKey()) instanceof ObjectNode before
          && property.getValue() instanceof ObjectNode after) {
        before.setAll(after.deepCopy());
      } else {
        merged.set(property.getKey(), property.getValue().deepCopy());
      }
    }
    return merged;
  }
}
