package org.koers.packager.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The games and forms of eXeLearning 2.6 and later, whose questions are JSON. */
final class ExeGames {

  private static final int CODE = 146; // each character is combined with it
  private static final Pattern ESCAPED = Pattern.compile("%u([0-9a-fA-F]{4})|%([0-9a-fA-F]{2})");
  private static final Pattern GAP = Pattern.compile("<u>(.*?)</u>");
  private static final List<String> LISTS =
      List.of("questionsData", "questionsGame", "selectsGame", "wordsGame", "slides");

  private ExeGames() {}

  /** Text as it was before it was encoded and escaped; JSON that is not encoded stays. */
  static String decoded(String text) {
    if (text.stripLeading().startsWith("{")) {
      return text;
    }
    String characters =
        ESCAPED
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf(
                            (char)
                                Integer.parseInt(
                                    m.group(1) == null ? m.group(2) : m.group(1), 16))));
    StringBuilder plain = new StringBuilder();
    characters.chars().forEach(c -> plain.append((char) (c ^ CODE)));
    return plain.toString();
  }

  /** What is asked in it, in whichever of its lists. */
  static List<Question> questions(String place, String type, JsonNode game) {
    List<Question> found = new ArrayList<>();
    for (String list : LISTS) {
      for (JsonNode one : game.path(list)) {
        Question question = question(place, type, one);
        if (asks(question)) {
          found.add(question);
        }
      }
    }
    return found;
  }

  /** A word to be found among letters asks nothing. */
  private static boolean asks(Question question) {
    String asked = question.passage().text();
    return !asked.isEmpty() && question.choices().stream().noneMatch(c -> c.text().equals(asked));
  }

  private static Question question(String place, String type, JsonNode one) {
    String asked = first(one, "baseText", "question", "quextion", "definition", "definitionWord");
    String plain = Readings.plain(GAP.matcher(asked).replaceAll("___"));
    String kind = one.path("activityType").asText(type);
    List<String> feedback = new ArrayList<>();
    for (String key : List.of("feedback", "msgHit", "msgError", "suggestion", "hint")) {
      String text = Readings.plain(one.path(key).asText(""));
      if (!text.isEmpty()) {
        feedback.add(text);
      }
    }
    return new Question(
        kind, new Passage(place, plain), choices(one, asked), one.path("id").asText(""), feedback);
  }

  private static List<Question.Choice> choices(JsonNode one, String asked) {
    List<Question.Choice> choices = new ArrayList<>();
    if (one.path("answers").isArray()) {
      one.path("answers").forEach(a -> pair(choices, a));
    } else if (one.path("options").isArray() && one.path("typeSelect").asInt() != 2) {
      int number = 0;
      for (JsonNode option : one.path("options")) {
        add(choices, option.asText(""), right(one.path("solution"), number++));
      }
    } else if (GAP.matcher(asked).find()) {
      GAP.matcher(asked).results().forEach(gap -> add(choices, gap.group(1), true));
      Arrays.stream(one.path("wrongAnswersValue").asText("").split("\\|", -1))
          .forEach(wrong -> add(choices, wrong, false));
    } else if (one.has("word") || one.has("solutionQuestion")) {
      add(choices, first(one, "solutionQuestion", "word"), true);
    } else if (one.has("solution") || one.has("answer")) {
      String key = first(one, "answer", "solution");
      boolean yes = key.matches("(?i)true|1");
      choices.add(new Question.Choice("true", yes));
      choices.add(new Question.Choice("false", !yes));
    }
    return List.copyOf(choices);
  }

  /** Text and worth, in either order. */
  private static void pair(List<Question.Choice> to, JsonNode answer) {
    boolean textFirst = answer.path(0).isTextual();
    add(to, answer.path(textFirst ? 0 : 1).asText(""), answer.path(textFirst ? 1 : 0).asBoolean());
  }

  /** A number from 0, or the letters of all that are right. */
  private static boolean right(JsonNode solution, int number) {
    return solution.isInt()
        ? solution.asInt() == number
        : solution.asText("").matches("\\d")
            ? solution.asText().equals(String.valueOf(number))
            : solution.asText("").indexOf('A' + number) >= 0;
  }

  private static void add(List<Question.Choice> to, String text, boolean right) {
    String plain = Readings.plain(text);
    if (!plain.isEmpty()) {
      to.add(new Question.Choice(plain, right));
    }
  }

  private static String first(JsonNode one, String... keys) {
    return Arrays.stream(keys)
        .map(key -> one.path(key).asText(""))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
