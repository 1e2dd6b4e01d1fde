package org.koers.lrs.xapi.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Refuses what is JSON by the letter but cannot be kept or counted with. */
final class Storable {

  private Storable() {}

  /**
   * Refuses what cannot be kept in a value.
   *
   * @param plain whether the text that it was read from {@link #isPlain}
   */
  static void check(JsonNode value, boolean plain, JsonLocation end) {
    if (!plain || hasHugeNumber(value)) {
      check(value, JsonPointer.empty(), end);
    }
  }

  /** Whether no string in a JSON text can have a character that is refused: most have none. */
  static boolean isPlain(String json) {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return !json.contains("\\u");
  }

  private static boolean hasHugeNumber(JsonNode value) {
    if (value.isBigDecimal()) {
      return hugeExponent(value);
    }
    for (JsonNode element : value) {
      if (hasHugeNumber(element)) {
        return true;
      }
    }
    return false;
  }

  private static void check(JsonNode value, JsonPointer pointer, JsonLocation end) {
    if (value.isTextual()) {
      text(value.textValue(), pointer, end);
    } else if (value.isBigDecimal() && hugeExponent(value)) {
      throw refusal(
          pointer, "A number beyond 10^" + StrictJson.MAX_EXPONENT + " or its inverse", end);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(value.get(i), pointer.appendIndex(i), end);
      }
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> property : value.properties()) {
        text(property.getKey(), pointer, end);
        check(property.getValue(), pointer.appendProperty(property.getKey()), end);
      }
    }
  }

  private static boolean hugeExponent(JsonNode number) {
    var decimal = number.decimalValue();
    return Math.abs((long) decimal.precision() - decimal.scale()) > StrictJson.MAX_EXPONENT
        || decimal.scale() > 2 * StrictJson.MAX_EXPONENT;
  }

  private static void text(String text, JsonPointer pointer, JsonLocation end) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw refusal(pointer, "The character NUL (\\u0000)", end);
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw refusal(pointer, "Half of a surrogate pair", end);
      }
    }
  }

  private static MalformedJson refusal(JsonPointer pointer, String what, JsonLocation end) {
    return Faults.at(
        pointer.toString(), what + " cannot be stored; leave it out of the value that ends", end);
  }
}
