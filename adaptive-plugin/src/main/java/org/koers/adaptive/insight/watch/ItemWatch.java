package org.koers.adaptive.insight.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.koers.adaptive.insight.LearnerHistory;
import org.koers.adaptive.observe.ActivityName;

/**
 * What a question does.
 *
 * @param right share of right first answers of learners, from 0 to 1
 * @param expected mean chance that they were given just before
 * @param discrimination correlation of a right answer with the share right of all other answers of
 *     the learner, from -1 to 1; NaN where it cannot be said
 * @param differences between groups, only clear or large ones
 */
public record ItemWatch(
    String item,
    ActivityName activity,
    int learners,
    double right,
    double expected,
    double discrimination,
    List<Difference> differences) {

  public ItemWatch {
    differences = List.copyOf(differences);
  }

  /**
   * An item is harder or easier for a group than for all others who do equally well.
   *
   * @param by what groups: {@code language} or {@code role}
   */
  public record Difference(String by, String group, double delta, MantelHaenszel.Size size) {}

  /** Of each group that is compared, learners must have answered the item at least so often. */
  private static final int LEAST_ANSWERS = 20;

  private static final int STRATA = 5;

  private static final Map<String, Function<LearnerHistory, String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("language", LearnerHistory::language);
    GROUPS.put("role", LearnerHistory::role);
  }

  /** Of a learner and an item the first answer ever counts. */
  private record First(LearnerHistory learner, HeardAnswer answer, double rest) {}

  /** Of all questions that enough learners answered, those with differences first. */
  static List<ItemWatch> of(List<HeardAnswer> answers) {
    Map<String, Map<String, HeardAnswer>> byItem = new TreeMap<>();
    Map<String, int[]> totals = new HashMap<>();
    for (HeardAnswer one : answers) {
      HeardAnswer before =
          byItem
              .computeIfAbsent(one.item(), _ -> new LinkedHashMap<>())
              .putIfAbsent(one.learner().learner(), one);
      if (before == null) {
        int[] total = totals.computeIfAbsent(one.learner().learner(), _ -> new int[2]);
        total[0] += one.right() ? 1 : 0;
        total[1]++;
      }
    }
    List<ItemWatch> all = new ArrayList<>();
    for (Map<String, HeardAnswer> of : byItem.values()) {
      if (of.size() >= Interval.LEAST) {
        all.add(watch(of.values().stream().map(one -> first(one, totals)).toList()));
      }
    }
    all.sort(
        Comparator.comparingInt((ItemWatch one) -> -one.differences().size())
            .thenComparing(one -> one.activity().title())
            .thenComparing(ItemWatch::item));
    return all;
  }

  private static First first(HeardAnswer one, Map<String, int[]> totals) {
    int[] total = totals.getOrDefault(one.learner().learner(), new int[2]);
    int others = total[1] - 1;
    double rest = others == 0 ? 0.5 : (total[0] - (one.right() ? 1 : 0)) / (double) others;
    return new First(one.learner(), one, rest);
  }

  private static ItemWatch watch(List<First> firsts) {
    HeardAnswer any = firsts.getFirst().answer();
    List<Difference> differences = new ArrayList<>();
    GROUPS.forEach((by, group) -> differences.addAll(differences(by, group, firsts)));
    return new ItemWatch(
        any.item(),
        any.activity(),
        firsts.size(),
        firsts.stream().mapToDouble(one -> one.answer().right() ? 1 : 0).average().orElse(0),
        firsts.stream().mapToDouble(one -> one.answer().expected()).average().orElse(0),
        correlation(firsts),
        differences);
  }

  private static List<Difference> differences(
      String by, Function<LearnerHistory, String> group, List<First> firsts) {
    Map<String, Long> sizes =
        firsts.stream()
            .map(one -> group.apply(one.learner()))
            .filter(one -> !one.isEmpty())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    List<Difference> found = new ArrayList<>();
    for (String focal : sizes.keySet()) {
      long others = sizes.values().stream().mapToLong(Long::longValue).sum() - sizes.get(focal);
      if (sizes.get(focal) < LEAST_ANSWERS || others < LEAST_ANSWERS) {
        continue;
      }
      List<First> compared =
          firsts.stream().filter(one -> !group.apply(one.learner()).isEmpty()).toList();
      MantelHaenszel.of(strata(compared, one -> group.apply(one.learner()).equals(focal)))
          .filter(one -> one.size() != MantelHaenszel.Size.A)
          .ifPresent(one -> found.add(new Difference(by, focal, one.delta(), one.size())));
    }
    return found;
  }

  /** By fifths of the share right of all other answers. */
  private static List<MantelHaenszel.Stratum> strata(List<First> firsts, Predicate<First> focal) {
    List<First> sorted =
        firsts.stream()
            .sorted(
                Comparator.comparingDouble(First::rest)
                    .thenComparing(one -> one.learner().learner()))
            .toList();
    List<MantelHaenszel.Stratum> strata = new ArrayList<>();
    for (int i = 0; i < STRATA; i++) {
      int[] counts = new int[4];
      int from = sorted.size() * i / STRATA;
      int to = sorted.size() * (i + 1) / STRATA;
      for (First one : sorted.subList(from, to)) {
        counts[(focal.test(one) ? 2 : 0) + (one.answer().right() ? 0 : 1)]++;
      }
      strata.add(new MantelHaenszel.Stratum(counts[0], counts[1], counts[2], counts[3]));
    }
    return strata;
  }

  private static double correlation(List<First> firsts) {
    double meanX = firsts.stream().mapToDouble(First::rest).average().orElse(0);
    double meanY =
        firsts.stream().mapToDouble(one -> one.answer().right() ? 1 : 0).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (First one : firsts) {
      double x = one.rest() - meanX;
      double y = (one.answer().right() ? 1 : 0) - meanY;
      xy += x * y;
      xx += x * x;
      yy += y * y;
    }
    return xy / Math.sqrt(xx * yy);
  }
}
