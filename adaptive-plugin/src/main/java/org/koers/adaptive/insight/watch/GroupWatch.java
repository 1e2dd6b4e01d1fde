package org.koers.adaptive.insight.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koers.adaptive.insight.LearnerHistory;

/**
 * Whether the model expects too much or too little of a group.
 *
 * @param by what groups: {@code language} or {@code role}
 * @param right mean over the group's learners of their share of right answers
 * @param surprise mean over its learners of what came true less what was expected; above 0 the
 *     group does better than the model thinks
 */
public record GroupWatch(String by, String group, Interval right, Interval surprise) {

  /** Of every group of at least {@link Interval#LEAST} learners. */
  static List<GroupWatch> of(List<HeardAnswer> answers) {
    List<GroupWatch> all = new ArrayList<>();
    all.addAll(of("language", LearnerHistory::language, answers));
    all.addAll(of("role", LearnerHistory::role, answers));
    return all;
  }

  private static List<GroupWatch> of(
      String by, Function<LearnerHistory, String> group, List<HeardAnswer> answers) {
    Map<String, List<HeardAnswer>> groups =
        answers.stream()
            .filter(one -> !group.apply(one.learner()).isEmpty())
            .collect(
                Collectors.groupingBy(
                    one -> group.apply(one.learner()), TreeMap::new, Collectors.toList()));
    List<GroupWatch> all = new ArrayList<>();
    groups.forEach(
        (name, some) -> {
          GroupWatch one =
              new GroupWatch(
                  by,
                  name,
                  Interval.of(means(some, answer -> answer.right() ? 1.0 : 0.0)),
                  Interval.of(means(some, HeardAnswer::surprise)));
          if (one.right().shown()) {
            all.add(one);
          }
        });
    return all;
  }

  private static List<Double> means(
      List<HeardAnswer> answers, Function<HeardAnswer, Double> value) {
    return List.copyOf(
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.learner().learner(),
                    TreeMap::new,
                    Collectors.averagingDouble(value::apply)))
            .values());
  }
}
