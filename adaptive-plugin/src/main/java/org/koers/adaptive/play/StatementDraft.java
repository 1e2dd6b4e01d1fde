package org.koers.adaptive.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A statement about a SCO while it is put together; its object is the SCO unless replaced. */
final class StatementDraft {

  private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
  private static final String TYPES = "http://adlnet.gov/expapi/activities/";
  private static final String PROFILE = "https://w3id.org/xapi/scorm";

  private final PlayedSco played;
  private final String verb;
  private final Instant at;
  private final ObjectNode result = JsonNodeFactory.instance.objectNode();
  private final ObjectNode related = JsonNodeFactory.instance.objectNode();
  private ObjectNode object;
  private List<String> name = List.of();

  StatementDraft(PlayedSco played, String verb, Instant at) {
    this.played = played;
    this.verb = verb;
    this.at = at.truncatedTo(ChronoUnit.MILLIS);
    this.object = sco();
  }

  /** What tells this statement from others of the same attempt, SCO and verb. */
  StatementDraft named(String... parts) {
    name = List.of(parts);
    return this;
  }

  ObjectNode result() {
    return result;
  }

  /** Makes this part of the SCO the object and the SCO its parent; answers its definition. */
  ObjectNode about(String iri, String type) {
    related.putArray("parent").add(object);
    object = activity(iri, type);
    return (ObjectNode) object.get("definition");
  }

  /** Names something else that it is about. */
  void concerning(String iri, String type) {
    related.withArray("other").add(activity(iri, type));
  }

  PlayStatement build() {
    UUID id = id();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.toString());
    json.set("actor", actor());
    json.putObject("verb").put("id", VERBS + verb).putObject("display").put("en", verb);
    json.set("object", object);
    if (!result.isEmpty()) {
      json.set("result", result);
    }
    json.set("context", context());
    json.put("timestamp", at.toString());
    return new PlayStatement(id, json.toString());
  }

  /** By name, so that a repeated commit gives no second statement. */
  private UUID id() {
    ObjectNode names = JsonNodeFactory.instance.objectNode();
    names.put("registration", played.registration().toString());
    names.put("sco", played.sco().identifier());
    names.put("verb", verb);
    name.forEach(names.putArray("name")::add);
    return UUID.nameUUIDFromBytes(names.toString().getBytes(UTF_8));
  }

  private ObjectNode actor() {
    ObjectNode actor = JsonNodeFactory.instance.objectNode().put("objectType", "Agent");
    actor.putObject("account").put("homePage", played.homePage()).put("name", played.pseudonym());
    return actor;
  }

  private ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("registration", played.registration().toString());
    ObjectNode activities = context.putObject("contextActivities");
    activities.setAll(related);
    ObjectNode course = activity(played.activityIri(), "course");
    describe(course, played.entry().title());
    activities.putArray("grouping").add(course).add(activity(played.attemptIri(), "attempt"));
    activities.putArray("category").add(activity(PROFILE, "profile"));
    context.put("revision", played.entry().id().toString());
    context.put("platform", "Koers");
    context.put("language", played.entry().language());
    return context;
  }

  private ObjectNode sco() {
    ObjectNode sco = activity(played.scoIri(), "lesson");
    describe(sco, played.sco().title());
    return sco;
  }

  private void describe(ObjectNode activity, String title) {
    if (!title.isBlank()) {
      ((ObjectNode) activity.get("definition"))
          .putObject("name")
          .put(played.entry().language(), title);
    }
  }

  private static ObjectNode activity(String iri, String type) {
    ObjectNode activity = JsonNodeFactory.instance.objectNode();
    activity.put("objectType", "Activity").put("id", iri);
    activity.putObject("definition").put("type", TYPES + type);
    return activity;
  }
}
