package org.koers.lrs.profile.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;

/** When two JSON values are the same: numbers by their value, all else as they are. */
final class Values {

  private static final Comparator<JsonNode> SAME =
      (a, b) -> a.equals(b) || (a.isNumber() && b.isNumber() && same(a, b)) ? 0 : 1;

  private Values() {}

  static boolean contains(Collection<JsonNode> values, JsonNode wanted) {
    return values.stream().anyMatch(value -> value.equals(SAME, wanted));
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return a.decimalValue().compareTo(b.decimalValue()) == 0;
  }
}
