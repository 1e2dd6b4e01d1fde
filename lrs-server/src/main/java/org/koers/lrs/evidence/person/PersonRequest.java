package org.koers.lrs.evidence.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.statement.validate.ReceivedActor;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.json.JsonBody;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;
import org.koers.lrs.xapi.version.XapiVersion;

/** Reads whom a request is about, and what it wants done. */
record PersonRequest(JsonNode body) {

  private static final int MOST = 50;
  private static final int SHORTEST_TEXT = 4;
  private static final int LONGEST_TEXT = 500;

  static PersonRequest read(byte[] body, Set<String> known) {
    JsonNode tree;
    try {
      JsonBody read = StrictJson.body(body);
      tree = read.array() ? MissingNode.getInstance() : read.values().getFirst().tree();
    } catch (MalformedJson fault) {
      throw new LrsProblem(
          ProblemCode.MALFORMED_JSON,
          "The body is not JSON: " + fault.getMessage(),
          List.of(new ProblemFinding("", fault.pointer(), fault.getMessage())));
    }
    if (!tree.isObject()) {
      throw refusal("The body is no JSON object. Send {\"agents\": [...]}.");
    }
    tree.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw refusal(
                    "\""
                        + name
                        + "\" is not known here. Known: "
                        + String.join(", ", new TreeSet<>(known))
                        + ".");
              }
            });
    return new PersonRequest(tree);
  }

  Person person() {
    return person(
        list("agents").stream().map(JsonNode::toString).toList(),
        list("texts").stream().map(JsonNode::asText).toList());
  }

  /** From the JSON of agents, and texts. */
  static Person person(List<String> agents, List<String> texts) {
    if (agents.isEmpty() && texts.isEmpty()) {
      throw refusal("Nobody is named. Give at least one agent.");
    }
    if (agents.size() + texts.size() > MOST) {
      throw refusal("There are more than " + MOST + " agents and texts. Ask in parts.");
    }
    texts.forEach(PersonRequest::check);
    List<Ifi> identifiers = new ArrayList<>();
    agents.forEach(agent -> identifiers.add(identifier(agent)));
    return new Person(identifiers, texts);
  }

  private static void check(String text) {
    boolean fits =
        text.length() >= SHORTEST_TEXT
            && text.length() <= LONGEST_TEXT
            && text.chars().noneMatch(Character::isISOControl)
            && text.equals(text.strip());
    if (!fits) {
      throw refusal(
          "A text to look for has "
              + SHORTEST_TEXT
              + " to "
              + LONGEST_TEXT
              + " characters, none of them a control character and no blank at an end: a shorter one"
              + " would be found in statements of other people.");
    }
  }

  private static Ifi identifier(String json) {
    return switch (ReceivedActor.read(json, XapiVersion.V2_0_0)) {
      case ReceivedActor.Valid(Actor actor) when actor instanceof Agent agent -> agent.ifi();
      case ReceivedActor.Valid group ->
          throw refusal("An agent is a Group. Name one person by the person's own identifiers.");
      case ReceivedActor.Malformed malformed ->
          throw refusal("An agent is not JSON: " + malformed.message());
      case ReceivedActor.Invalid invalid ->
          throw new LrsProblem(
              ProblemCode.PERSON_REQUEST,
              "An agent breaks the rules; the findings say how.",
              invalid.findings().stream()
                  .map(f -> new ProblemFinding(f.requirement(), f.pointer(), f.message()))
                  .toList());
    };
  }

  Mentions mentions() {
    return choice("mentions", Mentions.class, Mentions.ERASE);
  }

  Order order(long tenantId) {
    String purpose = body.path("purpose").asText("");
    Person person = person();
    Order.Reason reason = choice("reason", Order.Reason.class, Order.Reason.REQUEST);
    boolean names =
        person.texts().stream().anyMatch(purpose::contains)
            || purpose.contains("@")
            || purpose.length() > LONGEST_TEXT;
    if (names) {
      throw refusal(
          "The purpose stays in the log for good: it must not name anybody, and be at most "
              + LONGEST_TEXT
              + " characters.");
    }
    return new Order(tenantId, person, mentions(), reason, purpose);
  }

  void requireConfirmed(String token) {
    if (!body.path("confirm").asText("").equals(token)) {
      throw new LrsProblem(
          ProblemCode.NOT_CONFIRMED,
          "Ask for a preview of the same person with the same mentions first, read what would be"
              + " removed, and repeat its \"confirm\" here.");
    }
  }

  private List<JsonNode> list(String name) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode list = body.path(name);
    if (!list.isArray() && !list.isMissingNode()) {
      throw refusal("\"" + name + "\" is an array.");
    }
    list.forEach(items::add);
    return items;
  }

  private <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
    JsonNode given = body.path(name);
    if (given.isMissingNode()) {
      return otherwise;
    }
    List<String> known = new ArrayList<>();
    for (E choice : choices.getEnumConstants()) {
      String text = choice.name().toLowerCase(Locale.ROOT);
      known.add(text);
      if (text.equals(given.asText())) {
        return choice;
      }
    }
    throw refusal("\"" + name + "\" is one of " + String.join(", ", known) + ".");
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.PERSON_REQUEST, detail);
  }
}
