package org.koers.packager.tag.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LevelModelTest {

  private static final String EASY =
      "The cat sat on the mat. It was a warm day. She saw the dog and ran to the tree. ".repeat(6);
  private static final String HARD =
      "Notwithstanding considerable international condemnation, the administration, whose economic "
          + "liberalisation had precipitated unprecedented institutional instability, nevertheless "
          + "reaffirmed its determination to accelerate privatisation; parliamentary committees, "
          + "meanwhile, deliberated inconclusively about constitutional accountability. ".repeat(1);

  @Test
  void readingEaseShouldFollowTheFormulaOfTheLanguage() {
    assertThat(Readability.ease("en", 10, 1.5)).isCloseTo(69.785, within(1e-9));
    assertThat(Readability.ease("nl", 10, 1.5)).isCloseTo(82.04, within(1e-9));
    assertThat(Readability.ease("de", 10, 1.5)).isCloseTo(82.25, within(1e-9));
    assertThat(Readability.formula("de")).isEqualTo("Amstad");
  }

  @Test
  void syllablesShouldBeCountedByVowelGroups() {
    assertThat(Syllables.of("en", "made")).isEqualTo(1);
    assertThat(Syllables.of("en", "table")).isEqualTo(2);
    assertThat(Syllables.of("en", "wanted")).isEqualTo(2);
    assertThat(Syllables.of("nl", "persoonsgegevens")).isEqualTo(5);
    assertThat(Syllables.of("de", "Datenschutzverletzung")).isEqualTo(6);
  }

  @Test
  void measuresShouldNotGrowWithLength() {
    Map<String, Double> once = TextMeasures.of("en", EASY.repeat(5)).values();
    Map<String, Double> thrice = TextMeasures.of("en", EASY.repeat(15)).values();
    assertThat(thrice.keySet()).isEqualTo(once.keySet());
    once.forEach(
        (name, value) -> assertThat(thrice.get(name)).as(name).isCloseTo(value, within(0.02)));
  }

  @Test
  void theShippedModelShouldUseExactlyWhatIsMeasured() {
    assertThat(LevelModel.shipped().features())
        .containsExactlyInAnyOrderElementsOf(LevelModel.features("en", EASY).keySet());
    assertThat(LevelModel.shipped().weights()).containsOnlyKeys("basic", "advanced", "expert");
  }

  @Test
  void anEasyTextShouldScoreBelowAHardOne() {
    assertThat(score(EASY)).isLessThan(0.5);
    assertThat(score(HARD)).isGreaterThan(1.5);
  }

  private static double score(String text) {
    return LevelModel.score(LevelModel.shipped().probabilities(LevelModel.features("en", text)));
  }
}
