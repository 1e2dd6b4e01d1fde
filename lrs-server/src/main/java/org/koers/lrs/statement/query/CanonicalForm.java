package org.koers.lrs.statement.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.koers.lrs.xapi.StatementNodes;

/**
 * Gives activities the definition that is known here by now, and leaves one language in every
 * language map of activities and verbs ({@code format=canonical}).
 *
 * @param definitions by the IRI of the activity; those that are absent keep what was received
 */
record CanonicalForm(Map<String, ObjectNode> definitions, Languages languages)
    implements StatementNodes.Visitor {

  private static final List<String> COMPONENTS =
      List.of("choices", "scale", "source", "target", "steps");

  @Override
  public void actor(ObjectNode agentOrGroup) {
    // Agents and groups stay as received.
  }

  @Override
  public void verb(ObjectNode verb) {
    choose(verb, "display");
  }

  @Override
  public void activity(ObjectNode activity) {
    ObjectNode known = definitions.get(activity.path("id").asText());
    if (known != null) {
      activity.set("definition", known.deepCopy());
    }
    if (activity.get("definition") instanceof ObjectNode definition) {
      choose(definition, "name");
      choose(definition, "description");
      for (String components : COMPONENTS) {
        for (JsonNode component : definition.path(components)) {
          choose((ObjectNode) component, "description");
        }
      }
    }
  }

  private void choose(ObjectNode holder, String property) {
    if (holder.get(property) instanceof ObjectNode languageMap) {
      languages.chooseIn(languageMap);
    }
  }
}
