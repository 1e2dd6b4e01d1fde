package org.koers.lrs.profile.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.lrs.xapi.Timestamp;
import org.koers.lrs.xapi.json.StrictJson;

/**
 * A valid statement as its sender wrote it, in the form in which rules look at it: with its id, and
 * context activities always in lists (structure 8.1).
 */
public record CheckedStatement(UUID id, JsonNode json) {

  public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

  /** Where the standard lets one statement follow several patterns in a registration. */
  private static final String SUBREGISTRATION =
      "https://w3id.org/xapi/profiles/extensions/subregistration";

  /**
   * Brings a statement into that form.
   *
   * @param text as it was received
   */
  public static CheckedStatement of(UUID id, String text) {
    ObjectNode statement = (ObjectNode) StrictJson.value(text).tree();
    statement.put("id", id.toString());
    listActivities(statement);
    listActivities(statement.path("object"));
    return new CheckedStatement(id, statement);
  }

  private static void listActivities(JsonNode statement) {
    if (statement.path("context").path("contextActivities") instanceof ObjectNode activities) {
      for (String name : List.of("parent", "grouping", "category", "other")) {
        if (activities.path(name) instanceof ObjectNode single) {
          activities.putArray(name).add(single);
        }
      }
    }
  }

  /** The ids in context.contextActivities.category. */
  public Set<String> categories() {
    return activities("category").map(a -> a.path("id").asText()).collect(Collectors.toSet());
  }

  Stream<JsonNode> activities(String kind) {
    return json.path("context").path("contextActivities").path(kind).valueStream();
  }

  /** The statement that this one voids. */
  public Optional<UUID> voids() {
    return json.path("verb").path("id").asText().equals(VOIDED)
        ? refersTo(Reference.OBJECT)
        : Optional.empty();
  }

  /** When it happened, if its sender said so. */
  public Optional<Instant> timestamp() {
    return Timestamp.parse(json.path("timestamp").asText("")).map(Timestamp::instant);
  }

  public Optional<UUID> registration() {
    String given = json.path("context").path("registration").asText("");
    return given.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(given));
  }

  /** The subregistration for a profile that has one of these names. */
  public Optional<String> subregistration(Set<String> names) {
    return subregistrations()
        .valueStream()
        .filter(entry -> names.contains(entry.path("profile").asText()))
        .map(entry -> entry.path("subregistration").asText())
        .findFirst();
  }

  /** What is wrong with the extension itself (structure 9.0); empty if nothing is. */
  public List<String> subregistrationFaults() {
    JsonNode given = subregistrations();
    List<String> faults = new ArrayList<>();
    if (given.isMissingNode()) {
      return faults;
    }
    if (registration().isEmpty()) {
      faults.add("The extension subregistration needs a registration.");
    }
    if (!given.isArray() || given.isEmpty()) {
      faults.add("The extension subregistration must be a list of at least one object.");
    }
    for (JsonNode entry : given) {
      if (!categories().contains(entry.path("profile").asText())) {
        faults.add("The profile of a subregistration must be named in the category too.");
      }
      if (!entry
          .path("subregistration")
          .asText("")
          .matches("(?i)[0-9a-f-]{19}[89ab][0-9a-f-]{16}")) {
        faults.add("A subregistration must be a UUID of variant 2 (RFC 4122).");
      }
    }
    return faults;
  }

  private JsonNode subregistrations() {
    return json.path("context").path("extensions").path(SUBREGISTRATION);
  }

  /** The statement that this one names; absent if its object, or its context, names none. */
  Optional<UUID> refersTo(Reference from) {
    JsonNode reference =
        switch (from) {
          case OBJECT -> json.path("object");
          case CONTEXT -> json.path("context").path("statement");
        };
    return reference.path("objectType").asText().equals("StatementRef")
        ? Optional.of(UUID.fromString(reference.path("id").asText()))
        : Optional.empty();
  }

  /** The two places where a statement names another. */
  enum Reference {
    OBJECT,
    CONTEXT
  }
}
