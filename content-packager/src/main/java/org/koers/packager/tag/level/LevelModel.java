package org.koers.packager.tag.level;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.koers.packager.tag.learn.LinearModel;
import org.koers.packager.tag.learn.Trainer;

/** Tells the level of an English text from its measures; never from its length. */
public final class LevelModel {

  private static final double COST = 0.3;

  private static final class Shipped {
    static final LinearModel MODEL = load();
  }

  private LevelModel() {}

  /** What the model looks at. */
  public static Map<String, Double> features(String language, String text) {
    return TextMeasures.of(language, text).values();
  }

  /** How it is fitted; the same for what is shipped and for what is measured. */
  public static Trainer trainer() {
    return new Trainer(COST, true);
  }

  /** Where on the way from basic (0) over advanced (1) to expert (2) a text lies. */
  public static double score(Map<String, Double> probabilities) {
    return probabilities.getOrDefault("advanced", 0.0)
        + 2 * probabilities.getOrDefault("expert", 0.0);
  }

  /** The model that is shipped, fitted on all of OneStopEnglish. */
  public static LinearModel shipped() {
    return Shipped.MODEL;
  }

  private static LinearModel load() {
    try (InputStream in = LevelModel.class.getResourceAsStream("level-en.json")) {
      return new ObjectMapper().readValue(Objects.requireNonNull(in), LinearModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
