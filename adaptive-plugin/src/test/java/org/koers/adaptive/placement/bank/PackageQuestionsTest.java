package org.koers.adaptive.placement.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.library.Verdict;
import org.koers.adaptive.placement.item.Answer;
import org.koers.packager.analyse.Question.Choice;

class PackageQuestionsTest {

  private static final BankSource SOURCE =
      BankSource.about(7, "https://example.org/activities/gdpr/questions", "urn:privacy");

  private static ItemQuestion question(
      int number, String kind, Verdict verdict, String text, Choice... choices) {
    ItemQuestion.Wording wording =
        new ItemQuestion.Wording(text, List.of(choices), List.of("Because."));
    return new ItemQuestion(
        number, kind, "i" + number, "index.html", wording, wording, verdict, "", null);
  }

  private static BankReading read(ItemQuestion... questions) {
    return PackageQuestions.of(List.of(questions), "gdpr.zip", SOURCE);
  }

  private static double credit(ItemQuestion question, Answer answer) {
    return read(question).items().getFirst().credit(answer);
  }

  @Test
  void onlyConfirmedQuestionsWithAKeyShouldBeAsked() {
    Choice yes = new Choice("Yes", true);
    Choice no = new Choice("No", false);
    BankReading reading =
        read(
            question(0, "mcq", Verdict.CONFIRMED, "One?", yes, no),
            question(1, "mcq", Verdict.OPEN, "Two?", yes, no),
            question(2, "mcq", Verdict.REJECTED, "Three?", yes, no),
            question(3, "mcq", Verdict.CONFIRMED, "Four?", new Choice("Yes", false), no),
            question(4, "sequencing", Verdict.CONFIRMED, "Five?", yes, no));
    assertThat(reading.items()).hasSize(1);
    assertThat(reading.items().getFirst().key().iri())
        .isEqualTo("https://example.org/activities/gdpr/questions/i0");
    assertThat(reading.items().getFirst().competency()).isEqualTo("urn:privacy");
    assertThat(reading.findings())
        .extracting(BankFinding::code)
        .containsExactly(
            BankFindingCode.NOT_CONFIRMED,
            BankFindingCode.NOT_CONFIRMED,
            BankFindingCode.KEY_MISSING,
            BankFindingCode.TYPE_UNSUPPORTED);
    assertThat(reading.findings().getFirst().place()).isEqualTo("gdpr.zip!/index.html, question 2");
    assertThat(reading.items().size() + reading.leftOut().size()).isEqualTo(reading.questions());
  }

  @Test
  void eachKindShouldBeScoredByItsKey() {
    assertThat(
            credit(
                question(
                    0,
                    "mcq",
                    Verdict.CONFIRMED,
                    "Both?",
                    new Choice("a", true),
                    new Choice("b", true),
                    new Choice("c", false)),
                Answer.Chosen.of("1")))
        .isEqualTo(0.5);
    assertThat(
            credit(
                question(
                    0,
                    "H5P.TrueFalse",
                    Verdict.CONFIRMED,
                    "Is it?",
                    new Choice("true", false),
                    new Choice("false", true)),
                Answer.Chosen.of("false")))
        .isEqualTo(1);
    assertThat(
            credit(
                question(
                    0,
                    "textinput",
                    Verdict.CONFIRMED,
                    "Which law?",
                    new Choice("GDPR", true),
                    new Choice("AVG", true)),
                new Answer.Written("avg")))
        .isEqualTo(1);
    assertThat(
            credit(
                question(0, "slider", Verdict.CONFIRMED, "How many?", new Choice("3 to 5", true)),
                new Answer.Written("4")))
        .isEqualTo(1);
    assertThat(
            credit(
                question(
                    0,
                    "matching",
                    Verdict.CONFIRMED,
                    "Which?",
                    new Choice("cold", true, "ice"),
                    new Choice("hot", false, "ice"),
                    new Choice("cold", false, "fire"),
                    new Choice("hot", true, "fire")),
                Answer.Matched.of(Map.of("p1", "t1", "p2", "t1"))))
        .isEqualTo(0.5);
    assertThat(
            credit(
                question(
                    0,
                    "mcq",
                    Verdict.CONFIRMED,
                    "All of them?",
                    new Choice("a", true),
                    new Choice("b", true)),
                Answer.Chosen.of("1", "2")))
        .isEqualTo(1);
  }
}
