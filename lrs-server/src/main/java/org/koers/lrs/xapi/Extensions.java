package org.koers.lrs.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What communities add, by IRI; any JSON, null included. */
public record Extensions(Map<Iri, JsonNode> values) {

  public static final Extensions NONE = new Extensions(Map.of());

  public Extensions {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
