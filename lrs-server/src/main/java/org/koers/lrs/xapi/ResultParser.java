package org.koers.lrs.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Builds results and scores. */
final class ResultParser {

  private ResultParser() {}

  static Result result(JsonNode json) {
    String duration = Fields.text(json, "duration");
    return new Result(
        json.has("score") ? score(json.get("score")) : null,
        flag(json, "success"),
        flag(json, "completion"),
        Fields.text(json, "response"),
        duration == null ? null : new Iso8601Duration(duration),
        Fields.extensions(json));
  }

  private static Score score(JsonNode json) {
    return new Score(
        number(json, "scaled"), number(json, "raw"), number(json, "min"), number(json, "max"));
  }

  private static @Nullable BigDecimal number(JsonNode json, String property) {
    return json.has(property) ? json.get(property).decimalValue() : null;
  }

  private static @Nullable Boolean flag(JsonNode json, String property) {
    return json.has(property) ? (Boolean) json.get(property).booleanValue() : null;
  }
}
