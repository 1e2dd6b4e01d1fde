package org.koers.packager.tag.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningTest {

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String label = List.of("low", "middle", "high").get(i % 3);
      double x = (i % 3) * 10 + i * 0.01;
      examples.add(new Example("group " + i / 3, Map.of("x", x, "square", x * x), label));
    }
    return examples;
  }

  @Test
  void aModelShouldTellApartWhatItLearned() {
    LinearModel model = new Trainer(10, true).fit(examples());
    assertThat(model.best(Map.of("x", 0.0, "square", 0.0))).isEqualTo("low");
    assertThat(model.best(Map.of("x", 21.0, "square", 441.0))).isEqualTo("high");
    assertThat(model.probabilities(Map.of("x", 5.0)).values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void theSameExamplesShouldGiveTheSameModel() {
    assertThat(new Trainer(1, true).fit(examples()))
        .isEqualTo(new Trainer(1, true).fit(examples()));
  }

  @Test
  void foldsShouldNeverSplitAGroup() {
    Folds folds = Folds.of(examples(), 4, 1);
    assertThat(folds.tests().stream().flatMap(List::stream)).hasSize(10).doesNotHaveDuplicates();
    for (List<String> heldOut : folds.tests()) {
      assertThat(Folds.train(examples(), heldOut)).noneMatch(e -> heldOut.contains(e.group()));
      assertThat(Folds.test(examples(), heldOut)).hasSize(3 * heldOut.size());
    }
  }

  @Test
  void calibrationShouldRiseAndStayModestAboutFewAnswers() {
    List<Calibration.Answer> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(new Calibration.Answer(i / 40.0, i >= 20 || i % 4 == 0));
    }
    Calibration calibration = Calibration.of(answers);
    assertThat(calibration.confidence(0.9)).isCloseTo(21 / 22.0, within(1e-9));
    assertThat(calibration.confidence(0.1)).isLessThan(0.4);
    assertThat(Calibration.of(List.of(new Calibration.Answer(0.9, true))).confidence(0.9))
        .isCloseTo(2 / 3.0, within(1e-9));
    assertThat(Calibration.of(List.of()).confidence(1)).isEqualTo(0.5);
  }

  @Test
  void macroF1ShouldAverageOverTheClasses() {
    Confusion confusion = new Confusion();
    confusion.add("a", "a");
    confusion.add("a", "b");
    confusion.add("b", "b");
    assertThat(confusion.accuracy()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(confusion.f1("a")).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(confusion.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
  }
}
