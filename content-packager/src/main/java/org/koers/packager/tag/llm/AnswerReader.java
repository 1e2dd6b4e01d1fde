package org.koers.packager.tag.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an answer to the letter of its form; what has another form is no answer. */
final class AnswerReader {

  /** One proposal, unchecked. */
  record Item(String dimension, String value, String passage) {}

  /** An answer that is none, with what is wrong about it, a clause. */
  static final class Unreadable extends Exception {
    Unreadable(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final Set<String> PARTS = Set.of("dimension", "value", "passage");

  private AnswerReader() {}

  /** The proposals in the body of a chat completion. */
  static List<Item> items(String body) throws Unreadable {
    JsonNode choice = json(body, "the answer").path("choices").path(0);
    if (choice.path("finish_reason").asText().equals("length")) {
      throw new Unreadable("the model stopped before the end of its answer");
    }
    JsonNode content = choice.path("message").path("content");
    if (!content.isTextual()) {
      throw new Unreadable("there is no message of the model in it");
    }
    JsonNode answer = json(content.asText(), "the model's message");
    JsonNode proposals = answer.path("proposals");
    if (!proposals.isArray() || answer.size() != 1) {
      throw new Unreadable("the model's message is no list of proposals");
    }
    List<Item> items = new ArrayList<>();
    for (JsonNode one : proposals) {
      items.add(item(one));
    }
    return items;
  }

  private static Item item(JsonNode one) throws Unreadable {
    Set<String> names = Set.copyOf(one.propertyStream().map(java.util.Map.Entry::getKey).toList());
    if (!names.equals(PARTS) || !PARTS.stream().allMatch(part -> one.path(part).isTextual())) {
      throw new Unreadable("a proposal is not a dimension, a value and a passage");
    }
    return new Item(
        one.path("dimension").asText(), one.path("value").asText(), one.path("passage").asText());
  }

  private static JsonNode json(String text, String what) throws Unreadable {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Unreadable(what + " is no JSON");
    }
  }
}
