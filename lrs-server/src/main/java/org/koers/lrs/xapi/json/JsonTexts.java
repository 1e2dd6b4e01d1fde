package org.koers.lrs.xapi.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Writes small JSON. */
public final class JsonTexts {

  private static final JsonMapper JSON = new JsonMapper();

  private JsonTexts() {}

  /** An array of strings. */
  public static String array(List<String> strings) {
    ArrayNode array = JSON.createArrayNode();
    strings.forEach(array::add);
    return array.toString();
  }
}
