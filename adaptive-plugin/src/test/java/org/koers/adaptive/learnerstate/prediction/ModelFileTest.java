package org.koers.adaptive.learnerstate.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

  @TempDir private Path folder;
  private PredictionModel model = PredictionModel.untrained();

  @BeforeEach
  void train() {
    AnswerLog log = new AnswerLog(List.of("retention"));
    AnswerLog simulated = new AnswerLog();
    new SimulatedLearners(21).answer(simulated, 30, 20, "a", 0, new ArrayList<>());
    for (int row = 0; row < simulated.size(); row++) {
      log.add(simulated.question(row), simulated.right(row), 0, row % 3);
    }
    model = Training.trained(log, "2026-11 é");
  }

  @Test
  void aModelShouldComeBackBitForBit() throws Exception {
    Path file = folder.resolve("m.model");
    ModelFile.write(model, file);
    assertThat(ModelFile.read(file)).isEqualTo(model);

    Path again = folder.resolve("again.model");
    ModelFile.write(ModelFile.read(file), again);
    assertThat(again).hasSameBinaryContentAs(file);
    assertThat(Files.readAllLines(file, StandardCharsets.ISO_8859_1).subList(0, 2))
        .containsExactly("koers-prediction-model", "format 1");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("m.model", "again.model");
  }

  @Test
  void anyChangedByteOfTheContentShouldBeFound() throws Exception {
    Path file = folder.resolve("m.model");
    ModelFile.write(model, file);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 200; at < whole.length; at += 997) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      assertRefused(file, "damaged");
    }
    for (int length : new int[] {whole.length - 1, 300, 60}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file, "damaged");
    }
  }

  @Test
  void anotherFormatShouldBeNamed() throws Exception {
    Path file = folder.resolve("m.model");
    ModelFile.write(model, file);
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Files.write(file, text.replace("format 1", "format 2").getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(file, "of format 2, but this Koers reads format 1; train it again");
  }

  @Test
  void anotherFileShouldBeNamed() throws Exception {
    Path file = folder.resolve("m.model");
    for (String text : new String[] {"", "PK", "a\nb\nc\nd\n"}) {
      Files.writeString(file, text);
      assertRefused(file, "no prediction model");
    }
  }

  @Test
  void aVersionShouldBeOneLine() {
    PredictionModel odd =
        new PredictionModel(
            "a\nb",
            model.ratings(),
            model.weights(),
            model.extraWeights(),
            model.competencies(),
            model.items(),
            model.tenants(),
            model.calibration());
    assertThatThrownBy(() -> ModelFile.write(odd, folder.resolve("odd.model")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.toFile().list()).isEmpty();
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(ModelFileProblem.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(why);
  }
}
