package org.koers.adaptive.placement.sitting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.play.PlayStatement;
import org.koers.lrs.authority.HomePage;

/** A statement of a placement test while it is put together. */
final class Draft {

  private final UUID id;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ObjectNode result = JsonNodeFactory.instance.objectNode();
  private final ObjectNode activities = JsonNodeFactory.instance.objectNode();
  private final ObjectNode extensions = JsonNodeFactory.instance.objectNode();
  private final UUID registration;
  private final Instant at;

  /**
   * Of a test.
   *
   * @param verb IRI
   * @param name what tells it from others of the same test and verb
   */
  Draft(Learner learner, KeptTest test, String verb, Instant at, String name) {
    this.registration = test.attempt().id();
    this.at = at.truncatedTo(ChronoUnit.MILLIS);
    this.id =
        UUID.nameUUIDFromBytes(
            ("placement " + registration + " " + verb + " " + name).getBytes(UTF_8));
    json.put("id", id.toString());
    json.putObject("actor")
        .put("objectType", "Agent")
        .putObject("account")
        .put("homePage", HomePage.current())
        .put("name", learner.pseudonym());
    json.putObject("verb")
        .put("id", verb)
        .putObject("display")
        .put("en", verb.substring(verb.lastIndexOf('/') + 1));
  }

  /** What it is about; answers its definition. */
  ObjectNode object(String iri, String type, Map<String, String> names) {
    ObjectNode activity = PlacementStatements.activity(iri, type, names);
    json.set("object", activity);
    return (ObjectNode) activity.get("definition");
  }

  ObjectNode result() {
    return result;
  }

  void parent(String iri, Map<String, String> names) {
    activities.putArray("parent").add(PlacementStatements.activity(iri, "assessment", names));
  }

  /** A competency that it says something about. */
  void about(String competency) {
    activities.putArray("other").addObject().put("objectType", "Activity").put("id", competency);
  }

  void extension(String iri, String value) {
    extensions.put(iri, value);
  }

  PlayStatement build() {
    if (!result.isEmpty()) {
      json.set("result", result);
    }
    activities
        .putArray("category")
        .add(PlacementStatements.activity(PlacementStatements.CATEGORY, "profile", Map.of()));
    ObjectNode context = json.putObject("context");
    context.put("registration", registration.toString());
    context.set("contextActivities", activities);
    context.put("platform", "Koers");
    if (!extensions.isEmpty()) {
      context.set("extensions", extensions);
    }
    json.put("timestamp", at.toString());
    return new PlayStatement(id, json.toString());
  }
}
