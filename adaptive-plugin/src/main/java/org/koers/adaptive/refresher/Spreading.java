package org.koers.adaptive.refresher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Gives each thing due a working day of its window: the day on which the learner has least, then
 * the group, then by a hash of learner, competency and day, so that equals among learners are not
 * all asked on one day and the same learner always on the same.
 */
final class Spreading {

  private final String learner;
  private final WorkingDays workingDays;
  private final Map<LocalDate, Integer> group;
  private final Map<LocalDate, Integer> own = new HashMap<>();

  Spreading(String learner, WorkingDays workingDays, Map<LocalDate, Integer> group) {
    this.learner = learner;
    this.workingDays = workingDays;
    this.group = group;
  }

  List<DueItem> spread(List<Open> all) {
    List<Open> ordered =
        all.stream()
            .sorted(
                Comparator.comparing((Open one) -> one.window().last())
                    .thenComparing(one -> one.window().first(), Comparator.reverseOrder())
                    .thenComparingDouble(Open::urgency)
                    .thenComparing(Spreading::key))
            .toList();
    List<DueItem> items = new ArrayList<>();
    for (Open one : ordered) {
      LocalDate due = day(one);
      own.merge(due, 1, Integer::sum);
      items.add(new DueItem(one.competencies(), due, one.window(), one.reasons()));
    }
    items.sort(Comparator.comparing(DueItem::due));
    return List.copyOf(items);
  }

  private LocalDate day(Open one) {
    String key = learner + " " + key(one) + " ";
    return workingDays.within(one.window()).stream()
        .min(
            Comparator.comparingInt((LocalDate day) -> own.getOrDefault(day, 0))
                .thenComparingInt(day -> group.getOrDefault(day, 0))
                .thenComparingLong(day -> hash(key + day))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static String key(Open one) {
    return new TreeSet<>(one.competencies())
        + one.reasons().stream().map(Spreading::key).toList().toString();
  }

  /** What stays the same from day to day, so that the plan does. */
  private static String key(DueReason reason) {
    return switch (reason) {
      case DueReason.ForgettingBelowTarget _ -> "forgetting";
      case DueReason.Check check -> check.time().name();
      case DueReason.PracticeCheck check -> check.module();
    };
  }

  /** FNV-1a over characters, its bits mixed as SplittableRandom does. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
