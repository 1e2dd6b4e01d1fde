package org.koers.packager.tag.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Splits examples for cross-validation so that no group stands on both sides.
 *
 * @param tests for each fold the groups that are held out
 */
public record Folds(List<List<String>> tests) {

  /**
   * Groups in alphabetical order, shuffled with the seed, dealt out in turn.
   *
   * @param folds how many; more than there are groups means one group a fold
   */
  public static Folds of(List<Example> examples, int folds, long seed) {
    List<String> groups =
        new ArrayList<>(new TreeSet<>(examples.stream().map(Example::group).toList()));
    Collections.shuffle(groups, new Random(seed));
    List<List<String>> tests = new ArrayList<>();
    for (int fold = 0; fold < Math.min(folds, groups.size()); fold++) {
      List<String> test = new ArrayList<>();
      for (int i = fold; i < groups.size(); i += folds) {
        test.add(groups.get(i));
      }
      tests.add(List.copyOf(test));
    }
    return new Folds(List.copyOf(tests));
  }

  /** Those to learn from. */
  public static List<Example> train(List<Example> examples, List<String> heldOut) {
    return examples.stream().filter(e -> !heldOut.contains(e.group())).toList();
  }

  /** Those to test on. */
  public static List<Example> test(List<Example> examples, List<String> heldOut) {
    return examples.stream().filter(e -> heldOut.contains(e.group())).toList();
  }
}
