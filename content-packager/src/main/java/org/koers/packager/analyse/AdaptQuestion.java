package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a question component of Adapt asks, with its answers. */
final class AdaptQuestion {

  private static final Set<String> ASKING =
      Set.of(
          "mcq",
          "gmcq",
          "matching",
          "slider",
          "textinput",
          "confidenceSlider",
          "openTextInput",
          "objectMatching");

  private AdaptQuestion() {}

  static boolean is(JsonNode component) {
    return ASKING.contains(component.path("_component").asText(""))
        || component.has("_questionWeight");
  }

  /** The id is the component's: Adapt reports an interaction by it. */
  static Question of(String place, JsonNode component) {
    String asked = component.path("body").asText("");
    String shown = asked.isBlank() ? component.path("displayTitle").asText("") : asked;
    return new Question(
        component.path("_component").asText(""),
        new Passage(place, Readings.plain(shown)),
        choices(component),
        component.path("_id").asText(""),
        feedback(component.path("_feedback")));
  }

  private static List<Question.Choice> choices(JsonNode component) {
    List<Question.Choice> choices = new ArrayList<>();
    for (JsonNode item : component.path("_items")) {
      if (item.has("_options")) {
        item.path("_options")
            .forEach(o -> add(choices, text(item), text(o), o.path("_isCorrect").asBoolean()));
      } else if (item.has("_answers")) {
        String prompt = Readings.plain(item.path("prefix").asText(""));
        item.path("_answers").forEach(a -> written(choices, prompt, a));
      } else {
        add(choices, "", text(item), item.path("_shouldBeSelected").asBoolean());
      }
    }
    component.path("_answers").forEach(a -> written(choices, "", a));
    range(choices, component);
    return List.copyOf(choices);
  }

  private static void written(List<Question.Choice> to, String prompt, JsonNode answer) {
    if (answer.isArray()) {
      answer.forEach(one -> written(to, prompt, one));
    } else {
      add(to, prompt, answer.asText(""), true);
    }
  }

  /** A slider has one right value, or a range of them. */
  private static void range(List<Question.Choice> to, JsonNode component) {
    JsonNode range = component.path("_correctRange");
    if (!component.path("_correctAnswer").asText("").isEmpty()) {
      add(to, "", component.path("_correctAnswer").asText(), true);
    } else if (range.has("_bottom") && range.has("_top")) {
      add(to, "", range.path("_bottom").asText() + " to " + range.path("_top").asText(), true);
    }
  }

  private static void add(List<Question.Choice> to, String prompt, String text, boolean correct) {
    if (!text.isBlank()) {
      to.add(new Question.Choice(Readings.plain(text), correct, prompt));
    }
  }

  private static String text(JsonNode item) {
    String text = item.path("text").asText("");
    return Readings.plain(text.isBlank() ? item.path("title").asText("") : text);
  }

  /** Each text of the feedback, however it is nested by attempt; not its headings. */
  private static List<String> feedback(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.properties()
        .forEach(
            p -> {
              if (p.getValue().isTextual() && !p.getKey().matches("title|altTitle|_classes")) {
                texts.add(Readings.plain(p.getValue().asText()));
              } else if (p.getValue().isObject()) {
                texts.addAll(feedback(p.getValue()));
              }
            });
    return texts.stream().filter(t -> !t.isEmpty()).distinct().toList();
  }
}
