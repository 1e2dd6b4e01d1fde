package org.koers.adaptive.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The data model as one flat JSON object, in the database as on the wire. */
public final class CmiJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CmiJson() {}

  /** Sorted by element name. */
  public static String write(Cmi cmi) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(cmi.values()));
    } catch (JsonProcessingException neverForStrings) {
      throw new IllegalStateException(neverForStrings);
    }
  }

  /** What {@link #write} wrote. */
  public static Cmi read(String json) {
    try {
      return of(JSON.readTree(json));
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("The kept state of a SCO is not JSON.", notOurs);
    }
  }

  /** The elements of {@code cmi} in it; anything else, and the character NUL, is left out. */
  static Cmi of(JsonNode object) {
    Map<String, String> values = new HashMap<>();
    object
        .properties()
        .forEach(
            field -> {
              if (field.getKey().startsWith("cmi.") && field.getValue().isValueNode()) {
                values.put(field.getKey(), field.getValue().asText().replace("\0", ""));
              }
            });
    return new Cmi(values);
  }
}
