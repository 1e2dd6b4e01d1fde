package org.koers.adaptive.learnerstate.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.adaptive.learnerstate.retention.Sureness.SURE;
import static org.koers.adaptive.learnerstate.retention.Sureness.UNSAID;
import static org.koers.adaptive.learnerstate.retention.Sureness.UNSURE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

class CompetencyMemoryTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final Forgetting FORGETTING =
      new Forgetting(FsrsParameters.DEFAULT, DayCount.fullDays());

  private static Recall recall(int minute, String sitting, boolean right, Sureness sureness) {
    return new Recall(START.plus(Duration.ofMinutes(minute)), sitting, right ? 1 : 0, 1, sureness);
  }

  /** The rating of one sitting: each answer is R or W, with ! for sure and ? for unsure. */
  private static ReviewRating rated(String... answers) {
    return Arrays.stream(answers)
        .map(
            text ->
                recall(
                    0,
                    "one",
                    text.startsWith("R"),
                    text.endsWith("!") ? SURE : text.endsWith("?") ? UNSURE : UNSAID))
        .reduce(
            CompetencyMemory.NONE,
            (memory, recall) -> memory.after(recall, FORGETTING),
            (a, b) -> b)
        .open()
        .orElseThrow()
        .review()
        .rating();
  }

  @Test
  void oneAnswerShouldBeGoodOrAgain() {
    assertThat(rated("R")).isEqualTo(ReviewRating.GOOD);
    assertThat(rated("W")).isEqualTo(ReviewRating.AGAIN);
    assertThat(rated("R?")).isEqualTo(ReviewRating.HARD);
    assertThat(rated("W?")).isEqualTo(ReviewRating.AGAIN);
    assertThat(rated("R!")).as("one sure answer is not yet easy").isEqualTo(ReviewRating.GOOD);
  }

  @Test
  void aSittingShouldBeRatedByTheShareThatWasRight() {
    assertThat(rated("R", "R", "R", "R", "W")).isEqualTo(ReviewRating.GOOD);
    assertThat(rated("R", "R", "R", "W")).isEqualTo(ReviewRating.HARD);
    assertThat(rated("R", "R", "W")).isEqualTo(ReviewRating.HARD);
    assertThat(rated("R", "R", "R", "W", "W")).isEqualTo(ReviewRating.HARD);
    assertThat(rated("R", "W")).isEqualTo(ReviewRating.AGAIN);
    assertThat(rated("R!", "R!", "R!")).isEqualTo(ReviewRating.EASY);
    assertThat(rated("R!", "R!", "R")).isEqualTo(ReviewRating.GOOD);
  }

  @Test
  void sureAndWrongShouldWeighMost() {
    assertThat(rated("R", "R", "W")).isEqualTo(ReviewRating.HARD);
    assertThat(rated("R", "R", "W!")).isEqualTo(ReviewRating.AGAIN);
    assertThat(rated("R", "R", "R", "R", "W!")).isEqualTo(ReviewRating.HARD);
  }

  @Test
  void theOrderOfAQuizShouldNotDecideWhatIsRemembered() {
    List<Recall> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(recall(0, "one", i < 5, UNSAID));
    }
    CompetencyMemory ordered = CompetencyMemory.of(answers, FORGETTING);
    Collections.shuffle(answers, new Random(2));
    assertThat(CompetencyMemory.of(answers, FORGETTING).state(FORGETTING))
        .isEqualTo(ordered.state(FORGETTING));
  }

  @Test
  void eachAttemptAndEachDayShouldBeAReviewOfItsOwn() {
    Recall first = recall(0, "one", true, UNSAID);
    Recall again = recall(5, "two", false, UNSAID);
    Recall later = recall(60 * 24 * 9, "two", true, UNSAID);
    CompetencyMemory memory = CompetencyMemory.of(List.of(first, again, later), FORGETTING);
    assertThat(memory.state(FORGETTING))
        .isEqualTo(
            FORGETTING.after(
                List.of(
                    new Review(first.at(), ReviewRating.GOOD),
                    new Review(again.at(), ReviewRating.AGAIN),
                    new Review(later.at(), ReviewRating.GOOD))));
  }

  @Test
  void oneStepASignalShouldGiveTheStateOfAReplay() {
    Random random = new Random(3);
    List<Recall> recalls = new ArrayList<>();
    CompetencyMemory memory = CompetencyMemory.NONE;
    for (int i = 0; i < 200; i++) {
      Recall recall = recall(i * random.nextInt(2_000), "a" + i / 3, random.nextBoolean(), UNSAID);
      recalls.add(recall);
      memory = memory.after(recall, FORGETTING);
      assertThat(memory).isEqualTo(CompetencyMemory.of(recalls, FORGETTING));
    }
    assertThat(memory.state(FORGETTING))
        .isPresent()
        .isEqualTo(FORGETTING.after(Sitting.reviews(recalls, FORGETTING.days())));
  }

  @Test
  void signalsShouldShowRecallAndMereCompletionNone() {
    Basis basis =
        new Basis(
            new UUID(0, 1),
            START,
            1,
            Set.of("https://example.org/c"),
            new ActivityName("https://example.org/a", "A"),
            "https://example.org/a",
            "registration",
            Level.BASIC);
    assertThat(Recall.of(new LearningSignal.Answer(basis, "https://example.org/q", true), SURE))
        .contains(new Recall(START, "registration", 1, 1, SURE));
    assertThat(Recall.of(new LearningSignal.ScaledScore(basis, .7)))
        .contains(new Recall(START, "registration", .7, 3, UNSAID));
    assertThat(Recall.of(new LearningSignal.Verdict(basis, false)))
        .contains(new Recall(START, "registration", 0, 2, UNSAID));
    assertThat(Recall.of(new LearningSignal.Completion(basis))).isEmpty();
    assertThat(CompetencyMemory.NONE.state(FORGETTING)).isEmpty();
    assertThat(
            CompetencyMemory.derivedFrom(
                    List.of(
                        new LearningSignal.Completion(basis),
                        new LearningSignal.Verdict(basis, true)),
                    FORGETTING)
                .state(FORGETTING))
        .isEqualTo(FORGETTING.after(List.of(new Review(START, ReviewRating.GOOD))));
  }

  @Test
  void aModelFileShouldBeReadBackBitForBit() {
    double[] values = FsrsParameters.DEFAULT.toArray();
    values[3] = 1 / 3.0;
    FsrsParameters written = new FsrsParameters("cohort 2026-06", values);
    assertThat(FsrsModelFile.read("forgetting.model", FsrsModelFile.write(written)))
        .isEqualTo(written);
  }

  @Test
  void aModelFileOfAnotherVersionShouldSayWhatToDo() {
    String good = FsrsModelFile.write(FsrsParameters.DEFAULT);
    assertUnusable(good.replace("FSRS-6", "FSRS-5"), "it is of FSRS-5, needed is FSRS-6");
    assertUnusable("", "it names no model");
    assertUnusable(good.replace("version=fsrs-6-default", ""), "it names no version");
    assertUnusable(good.replace(" 0.1542", ""), "FSRS-6 has 21 parameters");
    assertUnusable(good.replace("0.1542", "9"), "Parameter 20 of fsrs-6-default must be from");
    assertUnusable(good.replace("0.1542", "x"), "its parameters are wrong");
  }

  private static void assertUnusable(String text, String problem) {
    assertThatThrownBy(() -> FsrsModelFile.read("forgetting.model", text))
        .isInstanceOf(FsrsModelFile.Unusable.class)
        .hasMessageStartingWith("forgetting.model cannot be used: ")
        .hasMessageContaining(problem)
        .hasMessageEndingWith("remove the file to go on with the defaults.");
  }
}
