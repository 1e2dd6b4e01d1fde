package org.koers.packager.tag.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.packager.tag.learn.Calibration;
import org.koers.packager.tag.learn.Confusion;
import org.koers.packager.tag.learn.Example;
import org.koers.packager.tag.learn.Folds;
import org.koers.packager.tag.learn.LinearModel;
import org.koers.packager.tag.level.LevelModel;

/**
 * How well the level is told on OneStopEnglish, in cross-validation whose folds never split an
 * article.
 *
 * @param articles how many, each with three texts
 * @param folds how many
 * @param seed of the split
 * @param levels what the model said of each held-out text
 * @param order by pair of levels, easier first: how often the easier text got the lower level
 * @param certain of the held-out texts with a calibrated confidence of at least 0.9
 */
record LevelEvaluation(
    int articles,
    int folds,
    long seed,
    Confusion levels,
    Map<String, Double> order,
    Confusion certain,
    List<Calibration.Answer> answers) {

  private static final int FOLDS = 10;
  private static final long SEED = 7;
  private static final double CERTAIN = 0.9;

  static List<Example> examples(Path folder) {
    List<Example> examples = new ArrayList<>();
    OneStopTexts.read(folder)
        .forEach(
            (article, texts) ->
                texts.forEach(
                    (level, text) ->
                        examples.add(
                            new Example(article, LevelModel.features("en", text), level))));
    return List.copyOf(examples);
  }

  static LevelEvaluation of(List<Example> examples) {
    Confusion levels = new Confusion();
    Confusion certain = new Confusion();
    Map<String, Map<String, Double>> scores = new HashMap<>();
    List<Calibration.Answer> answers = new ArrayList<>();
    Folds folds = Folds.of(examples, FOLDS, SEED);
    for (List<String> heldOut : folds.tests()) {
      List<Example> train = Folds.train(examples, heldOut);
      LinearModel model = LevelModel.trainer().fit(train);
      Calibration calibration = Calibration.of(answers(train));
      for (Example test : Folds.test(examples, heldOut)) {
        Map<String, Double> said = model.probabilities(test.features());
        String best = model.best(test.features());
        double raw = said.getOrDefault(best, 0.0);
        levels.add(test.label(), best);
        answers.add(new Calibration.Answer(raw, best.equals(test.label())));
        if (calibration.confidence(raw) >= CERTAIN) {
          certain.add(test.label(), best);
        }
        scores
            .computeIfAbsent(test.group(), g -> new HashMap<>())
            .put(test.label(), LevelModel.score(said));
      }
    }
    return new LevelEvaluation(
        scores.size(), FOLDS, SEED, levels, order(scores), certain, List.copyOf(answers));
  }

  /** Answers on held-out articles within the training part, to calibrate with. */
  private static List<Calibration.Answer> answers(List<Example> train) {
    List<Calibration.Answer> answers = new ArrayList<>();
    for (List<String> heldOut : Folds.of(train, FOLDS, SEED).tests()) {
      LinearModel model = LevelModel.trainer().fit(Folds.train(train, heldOut));
      for (Example test : Folds.test(train, heldOut)) {
        String best = model.best(test.features());
        double raw = model.probabilities(test.features()).getOrDefault(best, 0.0);
        answers.add(new Calibration.Answer(raw, best.equals(test.label())));
      }
    }
    return answers;
  }

  private static Map<String, Double> order(Map<String, Map<String, Double>> scores) {
    Map<String, Double> order = new java.util.TreeMap<>();
    List<String> levels = OneStopTexts.LEVELS;
    for (int easy = 0; easy < levels.size(); easy++) {
      for (int hard = easy + 1; hard < levels.size(); hard++) {
        String a = levels.get(easy);
        String b = levels.get(hard);
        long right =
            scores.values().stream()
                .filter(s -> s.getOrDefault(a, 0.0) < s.getOrDefault(b, 0.0))
                .count();
        order.put(a + " < " + b, (double) right / scores.size());
      }
    }
    return order;
  }
}
