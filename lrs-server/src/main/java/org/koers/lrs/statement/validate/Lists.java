package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** What an array holds; nulls pass here, because they have a rule of their own. */
final class Lists {

  private Lists() {}

  static boolean ofObjects(JsonNode value) {
    return of(value, JsonNode::isObject);
  }

  static boolean of(JsonNode value, Predicate<JsonNode> element) {
    return value.isArray() && value.valueStream().allMatch(element.or(JsonNode::isNull));
  }
}
