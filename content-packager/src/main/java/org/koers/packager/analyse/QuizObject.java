package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question as people who write quizzes by hand put it into an object: a text, what there is to
 * choose, and a key, under whatever usual names.
 */
final class QuizObject {

  private static final List<String> ASKED =
      List.of(
          "question",
          "questiontext",
          "question_text",
          "vraag",
          "frage",
          "pregunta",
          "domanda",
          "pergunta",
          "stem",
          "prompt",
          "q",
          "text",
          "title");

  /** Of these names, those that nothing else is called. */
  private static final List<String> SURE = ASKED.subList(0, 9);

  private static final List<String> CHOICES =
      List.of(
          "options",
          "choices",
          "answers",
          "alternatives",
          "opties",
          "antwoorden",
          "antworten",
          "optionen",
          "opciones",
          "respuestas",
          "risposte",
          "opzioni");
  private static final List<String> KEY =
      List.of(
          "correct",
          "correctanswer",
          "correct_answer",
          "correctanswers",
          "correctindex",
          "correctoption",
          "answer",
          "answerindex",
          "solution",
          "right",
          "rightanswer",
          "juist",
          "antwoord",
          "richtig",
          "correcta",
          "corretta",
          "respuestacorrecta");
  private static final List<String> FEEDBACK =
      List.of(
          "feedback",
          "explanation",
          "rationale",
          "uitleg",
          "erklärung",
          "explicacion",
          "explicación",
          "spiegazione",
          "retroalimentacion");
  private static final List<String> OF_CHOICE =
      List.of("text", "label", "answer", "title", "option", "tekst", "texto", "testo", "value");

  private QuizObject() {}

  /** The question; empty if it is none, or there is nothing to choose. */
  static Optional<Question> of(String place, JsonNode object) {
    String asked = Readings.plain(member(object, ASKED).map(JsonNode::asText).orElse(""));
    List<Question.Choice> choices = choices(object);
    boolean clear =
        asked.endsWith("?") || member(object, SURE).isPresent() || member(object, KEY).isPresent();
    if (!clear
        || choices.size() < 2
        || asked.isEmpty()
        || choices.stream().anyMatch(c -> c.text().isEmpty())) {
      return Optional.empty();
    }
    List<String> feedback = new ArrayList<>();
    member(object, FEEDBACK).ifPresent(f -> told(f, feedback));
    return Optional.of(
        new Question(
            object.path("type").asText("script"),
            new Passage(place, asked),
            choices,
            object.path("id").asText(""),
            feedback));
  }

  private static Optional<JsonNode> member(JsonNode object, List<String> names) {
    for (String name : names) {
      for (var member : object.properties()) {
        if (member.getKey().toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(member.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static void told(JsonNode feedback, List<String> to) {
    if (feedback.isTextual() && !feedback.asText().isBlank()) {
      to.add(Readings.plain(feedback.asText()));
    }
    feedback.forEach(one -> told(one, to));
  }

  private static List<Question.Choice> choices(JsonNode object) {
    JsonNode key = member(object, KEY).orElse(object.path("none"));
    List<Question.Choice> choices = new ArrayList<>();
    JsonNode offered = member(object, CHOICES).orElse(object.path("none"));
    if (offered.isArray()) {
      for (JsonNode one : offered) {
        choices.add(
            choice(one, key, String.valueOf((char) ('a' + choices.size())), choices.size()));
      }
    } else if (offered.isObject()) {
      offered
          .properties()
          .forEach(m -> choices.add(choice(m.getValue(), key, m.getKey(), choices.size())));
    } else if (key.isBoolean() && member(object, SURE).isPresent()) {
      choices.add(new Question.Choice("true", key.asBoolean()));
      choices.add(new Question.Choice("false", !key.asBoolean()));
    }
    return choices;
  }

  private static Question.Choice choice(JsonNode one, JsonNode key, String letter, int number) {
    if (one.isObject()) {
      String text = member(one, OF_CHOICE).map(JsonNode::asText).orElse("");
      boolean right = member(one, KEY.subList(0, 1)).or(() -> flag(one)).isPresent() && says(one);
      boolean named = one.has("id") && is(key, "", one.path("id").asText(), number);
      return new Question.Choice(Readings.plain(text), right || named);
    }
    String text = Readings.plain(one.asText(""));
    return new Question.Choice(text, is(key, text, letter, number));
  }

  private static Optional<JsonNode> flag(JsonNode choice) {
    return member(
        choice, List.of("iscorrect", "is_correct", "right", "juist", "richtig", "correcta"));
  }

  private static boolean says(JsonNode choice) {
    return member(choice, KEY.subList(0, 1)).or(() -> flag(choice)).orElseThrow().asBoolean();
  }

  /** A key is a number from 0, a letter or name, the text itself, or several of them. */
  private static boolean is(JsonNode key, String text, String letter, int number) {
    if (key.isArray()) {
      for (JsonNode one : key) {
        if (is(one, text, letter, number)) {
          return true;
        }
      }
      return false;
    }
    return key.isInt()
        ? key.asInt() == number
        : key.isTextual()
            && !key.asText().isEmpty()
            && (Readings.plain(key.asText()).equalsIgnoreCase(text)
                || key.asText().equalsIgnoreCase(letter));
  }
}
