package org.koers.lrs.xapi;

import static org.koers.lrs.xapi.Fields.each;
import static org.koers.lrs.xapi.Fields.iri;
import static org.koers.lrs.xapi.Fields.languageMap;
import static org.koers.lrs.xapi.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds activities and what is said about them. */
final class ActivityParser {

  private ActivityParser() {}

  static Activity activity(JsonNode json) {
    return new Activity(
        Fields.requiredIri(json, "id"),
        json.has("definition") ? definition(json.get("definition")) : null);
  }

  private static ActivityDefinition definition(JsonNode json) {
    return new ActivityDefinition(
        languageMap(json, "name"),
        languageMap(json, "description"),
        iri(json, "type"),
        iri(json, "moreInfo"),
        interaction(json),
        Fields.extensions(json));
  }

  private static @Nullable Interaction interaction(JsonNode json) {
    String word = text(json, "interactionType");
    if (word == null) {
      return null;
    }
    InteractionType type =
        InteractionType.ofWord(word)
            .orElseThrow(() -> new IllegalArgumentException("Unknown interactionType: " + word));
    return new Interaction(
        type,
        each(json.path("correctResponsesPattern"), JsonNode::textValue),
        components(json, type));
  }

  private static Map<Interaction.Role, List<Interaction.Component>> components(
      JsonNode json, InteractionType type) {
    Map<Interaction.Role, List<Interaction.Component>> components =
        new EnumMap<>(Interaction.Role.class);
    for (Interaction.Role role : type.roles()) {
      if (json.has(role.property())) {
        components.put(role, each(json.get(role.property()), ActivityParser::component));
      }
    }
    return components;
  }

  private static Interaction.Component component(JsonNode json) {
    return new Interaction.Component(
        Fields.requiredText(json, "id"), languageMap(json, "description"));
  }
}
