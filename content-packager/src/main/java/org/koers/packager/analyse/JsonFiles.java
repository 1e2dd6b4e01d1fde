package org.koers.packager.analyse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** JSON that may be broken: then it is as if it were not there. */
final class JsonFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFiles() {}

  static Optional<JsonNode> read(Readings readings, String name) {
    return readings.text(name).flatMap(JsonFiles::parsed);
  }

  static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.ofNullable(
          JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }
}
