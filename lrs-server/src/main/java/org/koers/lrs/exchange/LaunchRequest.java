package org.koers.lrs.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/**
 * What a page or the LMS says of a launch.
 *
 * @param learner who learns, as an account
 * @param activity IRI of the course
 * @param registration which a ticket is for; empty: a new one
 * @param ticket what the LMS put into the launch address
 * @param before the authorization that this page had before and that has ended
 */
record LaunchRequest(
    Ifi.Account learner,
    String activity,
    Optional<UUID> registration,
    Optional<String> ticket,
    Optional<String> before) {

  /** Of a body. */
  static final int MOST_BYTES = 32_768;

  private static final int MOST_CHARACTERS = 1_000;
  private static final JsonMapper JSON = new JsonMapper();

  /** Members that it does not know do not matter. */
  static LaunchRequest of(byte[] body) {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      throw refusal("The body is not JSON.");
    } catch (IOException neverFromMemory) {
      throw new IllegalStateException(neverFromMemory);
    }
    return new LaunchRequest(
        new Ifi.Account(
            new Iri(iri(json.at("/learner/homePage"), "/learner/homePage")),
            text(json.at("/learner/name"), "/learner/name")),
        iri(json.path("activity"), "/activity"),
        given(json.path("registration")).map(LaunchRequest::uuid),
        given(json.path("ticket")),
        given(json.path("before")));
  }

  private static Optional<String> given(JsonNode node) {
    return node.isTextual() && !node.textValue().isEmpty()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }

  private static String text(JsonNode node, String pointer) {
    return given(node)
        .filter(text -> text.length() <= MOST_CHARACTERS && text.indexOf('\0') < 0)
        .orElseThrow(
            () -> refusal(pointer + " must be a text of 1 to " + MOST_CHARACTERS + " characters."));
  }

  private static String iri(JsonNode node, String pointer) {
    String text = text(node, pointer);
    if (!Iri.isValid(text)) {
      throw refusal(pointer + " must be an IRI with a scheme.");
    }
    return text;
  }

  private static UUID uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      if (uuid.toString().equalsIgnoreCase(text)) {
        return uuid;
      }
    } catch (IllegalArgumentException none) {
      // said below
    }
    throw refusal("/registration must be a UUID, or be left out.");
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.LAUNCH_UNREADABLE, detail);
  }
}
