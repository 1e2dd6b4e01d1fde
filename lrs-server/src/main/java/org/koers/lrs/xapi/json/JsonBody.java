package org.koers.lrs.xapi.json;

import java.util.List;

/**
 * A body that holds one value, or an array of them.
 *
 * @param array whether the values stood in an array
 */
public record JsonBody(boolean array, List<JsonText> values) {
  public JsonBody {
    values = List.copyOf(values);
  }
}
