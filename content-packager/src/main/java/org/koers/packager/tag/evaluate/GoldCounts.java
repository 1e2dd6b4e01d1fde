package org.koers.packager.tag.evaluate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.evaluate.GoldEvaluation.Answer;
import org.koers.packager.tag.evaluate.GoldEvaluation.Unit;

/** Counts over the gold set. */
record GoldCounts(GoldEvaluation gold) {

  /** A format counts as proposed from this confidence on. */
  static final double SHOWN = 0.5;

  /** The answer that would be shown first, if it is confident enough. */
  static Optional<Answer> best(Unit unit, Dimension dimension, double threshold) {
    return unit.answers().stream()
        .filter(a -> a.proposal().dimension() == dimension && a.confidence() >= threshold)
        .max(Comparator.comparingDouble(Answer::confidence));
  }

  /** Units whose first answer passes the test. */
  long count(Dimension dimension, double threshold, Predicate<Answer> test) {
    return gold.judged(dimension).stream()
        .flatMap(u -> best(u, dimension, threshold).stream())
        .filter(test)
        .count();
  }

  /** How many units the most frequent label alone would get right. */
  long majority(Dimension dimension) {
    return gold.judged(dimension).stream()
        .map(u -> u.gold().truth().getOrDefault(dimension, List.of("")).getFirst())
        .collect(Collectors.groupingBy(v -> v, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  /**
   * Of the formats that are shown and those that are true.
   *
   * @param hit shown and true
   * @param shown all that are shown
   * @param truth all that are true
   */
  record Overlap(int hit, int shown, int truth) {

    Overlap and(Overlap other) {
      return new Overlap(hit + other.hit, shown + other.shown, truth + other.truth);
    }

    double f1() {
      return shown + truth == 0 ? 0 : 2.0 * hit / (shown + truth);
    }
  }

  /** Overlap of shown and true values, by value. */
  Map<String, Overlap> overlaps(Dimension dimension, double threshold) {
    Map<String, Overlap> overlaps = new TreeMap<>();
    for (Unit unit : gold.judged(dimension)) {
      Set<String> truth = Set.copyOf(unit.gold().truth().getOrDefault(dimension, List.of()));
      Set<String> shown =
          unit.answers().stream()
              .filter(a -> a.proposal().dimension() == dimension && a.confidence() >= threshold)
              .map(a -> a.proposal().value())
              .collect(Collectors.toSet());
      Set<String> all = new HashSet<>(truth);
      all.addAll(shown);
      for (String value : all) {
        boolean said = shown.contains(value);
        boolean is = truth.contains(value);
        overlaps.merge(
            value, new Overlap(said && is ? 1 : 0, said ? 1 : 0, is ? 1 : 0), Overlap::and);
      }
    }
    return overlaps;
  }

  /** Every judged answer with a confidence in a range. */
  List<Answer> between(double from, double below) {
    return gold.units().stream()
        .flatMap(u -> u.answers().stream())
        .filter(a -> a.confidence() >= from && a.confidence() < below)
        .toList();
  }

  /** Units with at least one judged answer of that confidence in one of the dimensions. */
  long covered(double from, Set<Dimension> dimensions) {
    return gold.units().stream()
        .filter(
            u ->
                u.answers().stream()
                    .anyMatch(
                        a ->
                            a.confidence() >= from
                                && dimensions.contains(a.proposal().dimension())))
        .count();
  }
}
