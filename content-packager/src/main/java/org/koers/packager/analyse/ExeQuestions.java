package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The questions of a page by eXeLearning; what holds only them is taken out of the page. */
final class ExeQuestions {

  private static final Pattern KEY = Pattern.compile("var\\s+key(\\d+)\\s*=\\s*(\\d+)\\s*;");

  /** In the languages that eXeLearning speaks. */
  private static final Pattern WRONG =
      Pattern.compile(
          "(?i)(incorrect[oae]?|wrong|fout|onjuist|niet juist|falsch|faux|sbagliat[oa]|errad[oa]|okerra)");

  private static final Pattern VIDEO =
      Pattern.compile("var\\s+InteractiveVideo\\s*=\\s*(\\{.*)", Pattern.DOTALL);

  private final String name;
  private final List<Question> found = new ArrayList<>();

  private ExeQuestions(String name) {
    this.name = name;
  }

  /**
   * Reads them.
   *
   * @param name of the page
   * @param page with its scripts
   */
  static List<Question> taken(String name, Document page) {
    ExeQuestions questions = new ExeQuestions(name);
    page.select("[data-idevice-json-data]").forEach(questions::ofAttribute);
    page.select("[class*=-DataGame]").forEach(questions::encoded);
    page.select(".exe-interactive-video script").forEach(questions::video);
    page.select(".QuizTestIdevice, .ScormTestIdevice").forEach(questions::test);
    page.select("form.activity-form, form.multi-select-form").forEach(questions::activity);
    page.select("[class*=-DataGame], .js-sr-av, .sr-av, .box-toggle").remove();
    return questions.found;
  }

  private void ofAttribute(Element activity) {
    String type = activity.attr("data-idevice-type");
    JsonFiles.parsed(activity.attr("data-idevice-json-data"))
        .ifPresent(data -> found.addAll(ExeGames.questions(name, type, data)));
  }

  private void encoded(Element hidden) {
    String type = hidden.className().replaceFirst("(?s).*?([\\w-]*)-DataGame.*", "$1");
    JsonFiles.parsed(ExeGames.decoded(hidden.text()))
        .ifPresent(data -> found.addAll(ExeGames.questions(name, type, data)));
  }

  /** A video that stops at questions. */
  private void video(Element script) {
    Matcher slides = VIDEO.matcher(script.data());
    if (slides.find()) {
      JsonFiles.parsed(slides.group(1))
          .ifPresent(data -> found.addAll(ExeGames.questions(name, "video", data)));
    }
  }

  /** Radio buttons for each question; a script beside them says which are right. */
  private void test(Element activity) {
    String scripts = activity.select("script").html();
    for (Element asked : activity.select("[id^=taquestion]")) {
      Element form = asked.parent();
      if (form == null) {
        continue;
      }
      List<Question.Choice> choices = new ArrayList<>();
      String id = "";
      for (Element answer : form.select(".iDevice_answer")) {
        Element button = answer.selectFirst("input");
        Element text = answer.selectFirst(".iDevice_answer-content");
        if (button != null && text != null) {
          id = button.attr("name");
          choices.add(new Question.Choice(text.text(), button.val().equals(right(scripts, id))));
        }
      }
      add("QuizTest", asked.text(), choices, id, List.of());
    }
    activity.select("form").remove();
  }

  private static String right(String scripts, String name) {
    Matcher key = KEY.matcher(scripts);
    while (key.find()) {
      if (name.startsWith("key" + key.group(1) + "b")) {
        return key.group(2);
      }
    }
    return "";
  }

  /** Multiple choice, multiple selection, true or false, as eXeLearning 2 writes them. */
  private void activity(Element form) {
    Element asked = form.selectFirst("[id^=taquestion], [id^=taQuestion], .question .block");
    List<Element> results = form.select(".feedback strong.right, .feedback strong.wrong");
    List<Element> answers = form.select(".iDevice_answer");
    List<Question.Choice> choices = new ArrayList<>();
    String id = "";
    for (Element answer : answers) {
      Element button = answer.selectFirst("input[type=radio], input[type=checkbox]");
      if (button == null) {
        return;
      }
      Element content = answer.selectFirst(".iDevice_answer-content");
      String text = content == null ? answer.text() : content.text();
      boolean right =
          button.attr("type").equals("checkbox")
              ? button.val().equals("True")
              : results.size() == answers.size()
                  ? results.get(choices.size()).hasClass("right")
                  : results.stream().anyMatch(r -> r.hasClass("right") && r.text().equals(text))
                      || (content != null && solved(form, content.id()));
      id = button.attr("name");
      choices.add(new Question.Choice(text, right));
    }
    if (asked != null && !choices.isEmpty()) {
      List<String> feedback =
          form.select(".feedback").stream()
              .map(f -> f.clone())
              .peek(f -> f.select("strong.right, strong.wrong, .js-sr-av").remove())
              .map(Element::text)
              .filter(t -> !t.isBlank())
              .distinct()
              .toList();
      add("iDevice", asked.text(), choices, id, feedback);
      form.remove();
    }
  }

  /**
   * Beside a form stands a list for those without scripts: a link to each answer, and its worth.
   */
  private static boolean solved(Element form, String answer) {
    Element around = form.parent();
    Elements worth =
        around == null ? new Elements() : around.select(".iDevice_solution a[href^=#answer-]");
    return worth.stream()
        .filter(a -> a.attr("href").equals("#" + answer))
        .anyMatch(a -> !WRONG.matcher(a.text().strip()).matches());
  }

  private void add(
      String kind, String asked, List<Question.Choice> choices, String id, List<String> feedback) {
    found.add(new Question(kind, new Passage(name, asked), choices, id, feedback));
  }
}
