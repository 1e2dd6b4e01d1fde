package org.koers.adaptive.insight.watch;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether the model still fits: drift shows as a surprise that is not 0.
 *
 * @param month such as {@code 2026-11}, in UTC
 * @param right share from 0 to 1
 * @param expected mean chance that was given before
 * @param surprise mean over learners
 */
public record MonthWatch(
    String month, int answers, double right, double expected, Interval surprise) {

  /** Of every month with answers of at least {@link Interval#LEAST} learners, the first first. */
  static List<MonthWatch> of(List<HeardAnswer> answers) {
    Map<YearMonth, List<HeardAnswer>> months =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    one -> YearMonth.from(one.at().atZone(ZoneOffset.UTC)),
                    TreeMap::new,
                    Collectors.toList()));
    List<MonthWatch> all = new ArrayList<>();
    months.forEach(
        (month, some) -> {
          Map<String, Double> byLearner =
              some.stream()
                  .collect(
                      Collectors.groupingBy(
                          one -> one.learner().learner(),
                          TreeMap::new,
                          Collectors.averagingDouble(HeardAnswer::surprise)));
          Interval surprise = Interval.of(byLearner.values());
          if (surprise.shown()) {
            all.add(
                new MonthWatch(
                    month.toString(),
                    some.size(),
                    some.stream().mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0),
                    some.stream().mapToDouble(HeardAnswer::expected).average().orElse(0),
                    surprise));
          }
        });
    return all;
  }
}
