package org.koers.server.demo;

import static org.koers.server.demo.PastCompetency.DATA_BREACH;
import static org.koers.server.demo.PastCompetency.PERSONAL_DATA;

import java.util.List;
import java.util.stream.IntStream;

/** The two learners of the demo: one who has much to gain, and one who knows the basics. */
public final class DemoLearners {

  private DemoLearners() {}

  public static List<DemoLearner> all() {
    return List.of(sanne(), daan());
  }

  /** Sells; failed the only privacy course she ever got. */
  static DemoLearner sanne() {
    PastCourse failed = privacyAtTheOffice(45, false, true, true, true, false, false);
    return new DemoLearner("kr-7f20c4", "Sanne", "sales", "nl", List.of(failed));
  }

  /** Builds software; passed the basics in Dutch and a course on breaches in English. */
  static DemoLearner daan() {
    PastCourse basics = privacyAtTheOffice(38, true, false, true, false, false, true);
    PastCourse breaches = reportingIncidents(24, true, true, false, false);
    return new DemoLearner("kr-b1e95a", "Daan", "developer", "nl", List.of(basics, breaches));
  }

  private static PastCourse privacyAtTheOffice(int daysAgo, Boolean... given) {
    List<PastQuestion> questions =
        List.of(
            new PastQuestion(
                "zakelijk-mailadres",
                "Een zakelijk mailadres met een naam erin is een persoonsgegeven.",
                true),
            new PastQuestion(
                "altijd-toestemming",
                "Je hebt altijd toestemming nodig om gegevens te gebruiken.",
                false),
            new PastQuestion("bewaren", "Gegevens bewaar je niet langer dan nodig.", true),
            new PastQuestion(
                "nieuw-doel",
                "Gegevens die we al hebben, mag je ook voor iets anders gebruiken.",
                false),
            new PastQuestion(
                "pseudoniem", "Met een nummer in plaats van een naam is een lijst anoniem.", false),
            new PastQuestion("minder-velden", "Een veld zonder doel vraag je niet.", true));
    return new PastCourse(
        "privacy-op-kantoor",
        "Privacy op kantoor",
        "nl",
        PERSONAL_DATA,
        daysAgo,
        answers(questions, given));
  }

  private static PastCourse reportingIncidents(int daysAgo, Boolean... given) {
    List<PastQuestion> questions =
        List.of(
            new PastQuestion("report-doubt", "A suspected breach is reported too.", true),
            new PastQuestion("three-days", "The authority is told within 72 hours.", true),
            new PastQuestion("only-hackers", "Without a hacker there is no breach.", false),
            new PastQuestion("clean-up", "Clean up the logs before you report.", false));
    return new PastCourse(
        "reporting-incidents",
        "Reporting incidents",
        "en",
        DATA_BREACH,
        daysAgo,
        answers(questions, given));
  }

  private static List<PastAnswer> answers(List<PastQuestion> questions, Boolean... given) {
    return IntStream.range(0, questions.size())
        .mapToObj(i -> new PastAnswer(questions.get(i), given[i]))
        .toList();
  }
}
