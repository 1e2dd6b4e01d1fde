package org.koers.packager.tag.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.learn.Calibration;
import org.koers.packager.tag.learn.Example;
import org.koers.packager.tag.learn.Folds;
import org.koers.packager.tag.learn.LinearModel;
import org.koers.packager.tag.learn.Trainer;

/**
 * A classifier for one dimension, fitted on what an organisation's authors confirmed, and whether
 * it may speak: only if on packages it had not seen it was right more often than the rules.
 *
 * @param used whether it replaces the rules
 * @param examples it learned from
 * @param packages they come from
 * @param right answers of the classifier on held-out packages
 * @param rulesRight answers of the rules on the same packages
 * @param frequentRight answers if always the most frequent value of the other packages were said
 * @param reason why it is used or not, a sentence
 */
public record Learned(
    Dimension dimension,
    boolean used,
    int examples,
    int packages,
    int right,
    int rulesRight,
    int frequentRight,
    String reason,
    LinearModel model,
    Calibration calibration) {

  /** Dimensions with one answer of a few. */
  public static final Set<Dimension> LEARNABLE =
      Set.of(
          Dimension.LEVEL,
          Dimension.DIFFICULTY,
          Dimension.MODALITY,
          Dimension.ROLE,
          Dimension.DEPARTMENT,
          Dimension.RISK);

  private static final String NAME = "confirmed-examples";
  private static final int FEWEST_EXAMPLES = 20;
  private static final int FEWEST_PACKAGES = 5;
  private static final int FOLDS = 10;
  private static final long SEED = 7;
  private static final double COST = 1;

  /** One for each dimension with examples of at least two values, in their order. */
  public static List<Learned> of(List<Confirmed> examples) {
    List<Learned> learned = new ArrayList<>();
    for (Dimension dimension : ExampleFile.dimensions(examples)) {
      List<Confirmed> here = examples.stream().filter(e -> e.dimension() == dimension).toList();
      if (here.stream().map(Confirmed::value).distinct().count() > 1) {
        learned.add(of(dimension, here));
      }
    }
    return List.copyOf(learned);
  }

  private static Trainer trainer() {
    return new Trainer(COST, false);
  }

  private static Learned of(Dimension dimension, List<Confirmed> confirmed) {
    List<Example> examples = confirmed.stream().map(Confirmed::example).toList();
    List<Calibration.Answer> answers = new ArrayList<>();
    int frequent = 0;
    Folds folds = Folds.of(examples, FOLDS, SEED);
    for (List<String> heldOut : folds.tests()) {
      List<Example> train = Folds.train(examples, heldOut);
      if (train.isEmpty()) {
        continue;
      }
      LinearModel model = trainer().fit(train);
      String common = frequent(train);
      for (Example test : Folds.test(examples, heldOut)) {
        String best = model.best(test.features());
        double score = model.probabilities(test.features()).getOrDefault(best, 0.0);
        frequent += common.equals(test.label()) ? 1 : 0;
        answers.add(new Calibration.Answer(score, best.equals(test.label())));
      }
    }
    int right = (int) answers.stream().filter(Calibration.Answer::right).count();
    int rules = (int) confirmed.stream().filter(c -> c.value().equals(c.rule())).count();
    int packages = (int) confirmed.stream().map(Confirmed::group).distinct().count();
    boolean enough = examples.size() >= FEWEST_EXAMPLES && packages >= FEWEST_PACKAGES;
    boolean used = enough && right > Math.max(rules, frequent);
    return new Learned(
        dimension,
        used,
        examples.size(),
        packages,
        right,
        rules,
        frequent,
        enough
            ? (used ? "Used: " : "Not used: ") + counts(examples.size(), right, rules, frequent)
            : few(examples.size(), packages),
        trainer().fit(examples),
        Calibration.of(answers));
  }

  private static String frequent(List<Example> train) {
    return train.stream()
        .collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String counts(int examples, int right, int rules, int frequent) {
    return String.format(
        Locale.ROOT,
        "on held-out packages it was right %d times of %d, the rules %d times, always the most "
            + "frequent value %d times.",
        right,
        examples,
        rules,
        frequent);
  }

  private static String few(int examples, int packages) {
    return String.format(
        Locale.ROOT,
        "Not used: %d examples of %d packages are too few (%d of %d are needed).",
        examples,
        packages,
        FEWEST_EXAMPLES,
        FEWEST_PACKAGES);
  }

  /** What it says of a package; its passage names the words that weigh most. */
  Proposal propose(Analysis content, String sample) {
    Map<String, Double> features = Confirmed.features(content);
    String best = model.best(features);
    double score = model.probabilities(features).getOrDefault(best, 0.0);
    String rests =
        "learned from "
            + examples
            + " confirmed examples; "
            + words(best, features)
            + "; "
            + sample;
    return new Proposal(dimension, best, score, NAME, rests);
  }

  double confidence(Proposal proposal) {
    return calibration.confidence(proposal.score());
  }

  private String words(String label, Map<String, Double> features) {
    List<Double> row = model.weights().getOrDefault(label, List.of());
    List<Map.Entry<String, Double>> weights = new ArrayList<>();
    for (int i = 0; i < model.features().size(); i++) {
      String name = model.features().get(i);
      double weight = row.get(i) * features.getOrDefault(name, 0.0);
      if (weight > 0 && name.startsWith("word ")) {
        weights.add(Map.entry(name.substring("word ".length()), weight));
      }
    }
    weights.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    return "for it speak the words "
        + String.join(", ", weights.stream().limit(5).map(Map.Entry::getKey).toList());
  }
}
