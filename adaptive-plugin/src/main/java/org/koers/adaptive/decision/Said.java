package org.koers.adaptive.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.play.PlayStatement;
import org.koers.lrs.authority.HomePage;

/**
 * A decision, a wish or an objection as a statement. The verbs are Koers' own, so that no rule
 * takes them for something learned; the object is the decision, with the activity it is about in
 * the context.
 *
 * @param who account name of the actor
 * @param about the activity; null where there is none
 * @param details go into one extension
 */
record Said(
    UUID id,
    String who,
    Verb verb,
    UUID object,
    DecisionRecord.@Nullable Named about,
    Map<String, Object> details,
    Instant at) {

  private static final String BASE = "https://w3id.org/koers/";

  /** What a statement says that somebody did. */
  enum Verb {
    WAS_GIVEN("was-given", "was given"),
    CHOSE("chose", "chose"),
    LEFT_TO_KOERS("left-to-koers", "left to Koers"),
    PUT_OFF("put-off", "put off"),
    CONTESTED("contested", "contested"),
    ANSWERED("answered-objection", "answered an objection"),
    MODELS_OFF("switched-models-off", "switched models off"),
    MODELS_ON("switched-models-on", "switched models on"),
    CHOSE_POLICY("chose-policy", "chose a policy");

    private final String name;
    private final String display;

    Verb(String name, String display) {
      this.name = name;
      this.display = display;
    }
  }

  PlayStatement statement() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.toString());
    json.putObject("actor")
        .put("objectType", "Agent")
        .putObject("account")
        .put("homePage", HomePage.current())
        .put("name", who);
    json.putObject("verb")
        .put("id", BASE + "verbs/" + verb.name)
        .putObject("display")
        .put("en", verb.display);
    json.putObject("object")
        .put("objectType", "Activity")
        .put("id", BASE + "decisions/" + object)
        .putObject("definition")
        .put("type", BASE + "activities/decision");
    ObjectNode context = json.putObject("context");
    context.put("platform", "Koers");
    if (about != null) {
      ObjectNode other = context.putObject("contextActivities").putArray("other").addObject();
      other.put("objectType", "Activity").put("id", about.activityIri());
      if (!about.title().isBlank()) {
        other.putObject("definition").putObject("name").put(about.language(), about.title());
      }
    }
    if (!details.isEmpty()) {
      ObjectNode extension =
          context.putObject("extensions").putObject(BASE + "extensions/decision");
      details.forEach((key, value) -> extension.putPOJO(key, value));
    }
    json.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
    return new PlayStatement(id, json.toString());
  }
}
