package org.koers.lrs.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What communities add, by IRI; any JSON, null included. */
public record Extensions(Map<Iri, JsonNode> values) {

  public static final Extensions NONE = new Extensions(Map.of());

  public Extensions {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  Extensions mapValues(UnaryOperator<JsonNode> change) {
    Map<Iri, JsonNode> changed = new LinkedHashMap<>();
    values.forEach((key, value) -> changed.put(key, change.apply(value)));
    return new Extensions(changed);
  }
}
