package org.koers.server.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What somebody knows, or has wrong, of every single-answer question in the demo's courses. */
final class AnswerKey {
  private final Map<String, String> right = new HashMap<>();
  private final Map<String, String> wrong = new HashMap<>();

  AnswerKey() {
    Path courses =
        Path.of(System.getProperty("koers.root"), "wildfly-config/src/main/demo/courses");
    try (Stream<Path> pages = Files.walk(courses)) {
      for (Path page : pages.filter(p -> p.endsWith("index.html")).toList()) {
        Jsoup.parse(page.toFile(), "UTF-8").select(".question").forEach(this::learn);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void learn(Element question) {
    String legend = question.select("legend").text();
    for (Element label : question.select("label")) {
      boolean isRight = label.select("input").val().equals(question.attr("data-right"));
      (isRight ? right : wrong).put(legend, label.text());
    }
  }

  String right(String question) {
    return answer(right, question);
  }

  String wrong(String question) {
    return answer(wrong, question);
  }

  private static String answer(Map<String, String> key, String question) {
    String answer = key.get(question.strip());
    if (answer == null) {
      throw new AssertionError("No answer is known to: " + question);
    }
    return answer;
  }
}
