package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The questions that are asked at one place of a video by Camtasia. */
final class CamtasiaQuiz {

  private CamtasiaQuiz() {}

  static void read(String place, Element marker, Readings readings) {
    CamtasiaCourse.all(marker, "rdf:Description")
        .filter(d -> d.hasAttr("tscIQ:type"))
        .forEach(one -> question(place, one, readings));
  }

  private static void question(String place, Element one, Readings readings) {
    String kind = one.attr("tscIQ:type");
    String asked = text(one, "tscIQ:question");
    long key = key(text(one, "tscIQ:correctAnswer"));
    List<Question.Choice> choices = new ArrayList<>();
    CamtasiaCourse.all(one, "tscIQ:answer")
        .map(a -> Readings.plain(a.text()))
        .forEach(
            a ->
                choices.add(
                    new Question.Choice(a, kind.equals("FITB") || right(key, choices.size()))));
    List<String> feedback =
        CamtasiaCourse.all(one, "tscIQ:feedback")
            .flatMap(f -> CamtasiaCourse.all(f, "xmpDM:name"))
            .map(Element::text)
            .filter(t -> !t.isBlank())
            .toList();
    readings.question(
        new Question(kind, new Passage(place, Readings.plain(asked)), choices, "", feedback));
  }

  /** The key has a bit for each answer. */
  private static boolean right(long key, int number) {
    return number < 60 && (key >> number & 1) == 1;
  }

  private static long key(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  private static String text(Element of, String name) {
    return CamtasiaCourse.all(of, name).findFirst().map(Element::text).orElse("");
  }
}
