package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions that a script of the course's own holds as values: objects with a question and its
 * choices, or calls such as {@code new Question("id", "text", TYPE, new Array(...), "answer")}.
 */
final class ScriptQuestions {

  private static final Pattern CALL = Pattern.compile("new\\s+\\w*Question\\s*(?=\\()");
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\{\\s*(?:[\"']?\\w+[\"']?\\s*:\\s*[^{}\\[\\]:]{1,400}?,\\s*){0,4}[\"']?"
              + "(?:question|questionText|question_text|vraag|frage|pregunta|domanda|pergunta|stem"
              + "|prompt|q|text|title)[\"']?\\s*:",
          Pattern.CASE_INSENSITIVE);

  private ScriptQuestions() {}

  /** The questions of a script, in its order. */
  static List<Question> of(String place, String script) {
    Set<Question> found = new LinkedHashSet<>();
    Matcher member = MEMBER.matcher(script);
    while (member.find()) {
      JsLiteral.at(script, member.start())
          .flatMap(object -> QuizObject.of(place, object))
          .ifPresent(found::add);
    }
    Matcher call = CALL.matcher(script);
    while (call.find()) {
      JsLiteral.arguments(script, call.end())
          .map(arguments -> called(place, arguments))
          .filter(q -> !q.passage().text().isEmpty() && !q.choices().isEmpty())
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** The first text with blanks is what is asked; a list or nothing, then the key follows. */
  private static Question called(String place, JsonNode arguments) {
    String id = "";
    String asked = "";
    List<Question.Choice> choices = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      JsonNode one = arguments.get(i);
      boolean text = one.isTextual();
      if (text && asked.isEmpty() && one.asText().contains(" ")) {
        asked = Readings.plain(one.asText());
      } else if (text && id.isEmpty() && asked.isEmpty()) {
        id = one.asText();
      } else if (choices.isEmpty() && (one.isArray() || one.isNull())) {
        choices.addAll(choices(one, arguments.path(i + 1)));
      }
    }
    return new Question("script", new Passage(place, asked), choices, id, List.of());
  }

  private static List<Question.Choice> choices(JsonNode offered, JsonNode key) {
    List<Question.Choice> choices = new ArrayList<>();
    for (JsonNode one : offered) {
      String text = Readings.plain(one.asText(""));
      choices.add(new Question.Choice(text, one.equals(key)));
    }
    if (choices.isEmpty() && key.isBoolean()) {
      choices.add(new Question.Choice("true", key.asBoolean()));
      choices.add(new Question.Choice("false", !key.asBoolean()));
    } else if (choices.isEmpty() && key.isValueNode() && !key.isNull()) {
      choices.add(new Question.Choice(Readings.plain(key.asText()), true));
    }
    return choices;
  }
}
