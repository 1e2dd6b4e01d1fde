package org.koers.lrs.profile.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold at some places of a statement (structure 8.1).
 *
 * @param selector evaluated on each value at the location
 */
public record TemplateRule(
    JsonPath location, @Nullable JsonPath selector, Presence presence, Values values) {

  /** Whether values must be there. */
  public enum Presence {
    INCLUDED,
    EXCLUDED,
    RECOMMENDED,
    /** The rule says nothing of it. */
    UNSAID
  }

  /** The three lists; what is null is not asked for. */
  public record Values(
      @Nullable List<JsonNode> any, @Nullable List<JsonNode> all, @Nullable List<JsonNode> none) {

    boolean unsaid() {
      return any == null && all == null && none == null;
    }
  }

  /** For people: the location and what is selected there. */
  public String place() {
    return selector == null ? location.text() : location.text() + " -> " + selector.text();
  }
}
