package org.koers.adaptive.insight.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koers.adaptive.observe.ActivityName;

/**
 * What would have been: everything that learners did is gone through again, and of each module it
 * is asked, with what was known at that moment only, whether it would have been skipped because all
 * of it had been shown. What the learners then did in it says whether that would have been right.
 *
 * @param learners who did something
 * @param minutes that the modules took
 * @param saved minutes of those that would have been skipped
 * @param skipped how many times a module would have been skipped
 * @param judged how many of these were tested, so that it can be said whether it was right
 * @param missed how many of these the learner then failed
 * @param modules where something would have been skipped, the most minutes first
 */
public record Shadow(
    int learners,
    int passages,
    double minutes,
    double saved,
    int skipped,
    int judged,
    int missed,
    List<Line> modules) {

  public Shadow {
    modules = List.copyOf(modules);
  }

  /** Of one module; numbers as above. */
  public record Line(ActivityName activity, int skipped, double saved, int judged, int missed) {}

  /** Share of the minutes, from 0 to 1. */
  public double share() {
    return minutes > 0 ? saved / minutes : 0;
  }

  static Shadow of(List<Passage> passages) {
    List<Passage> skipped = passages.stream().filter(Passage::known).toList();
    Map<String, List<Passage>> byActivity =
        skipped.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.entry().activityIri(), TreeMap::new, Collectors.toList()));
    List<Line> lines = new ArrayList<>();
    for (List<Passage> some : byActivity.values()) {
      var entry = some.getFirst().entry();
      lines.add(
          new Line(
              new ActivityName(entry.activityIri(), entry.title()),
              some.size(),
              minutes(some),
              judged(some),
              missed(some)));
    }
    lines.sort(
        Comparator.comparingDouble((Line one) -> -one.saved())
            .thenComparing(one -> one.activity().iri()));
    return new Shadow(
        (int) passages.stream().map(one -> one.learner().learner()).distinct().count(),
        passages.size(),
        minutes(passages),
        minutes(skipped),
        skipped.size(),
        judged(skipped),
        missed(skipped),
        lines);
  }

  private static double minutes(List<Passage> some) {
    return some.stream().mapToDouble(one -> one.time().toSeconds() / 60.0).sum();
  }

  private static int judged(List<Passage> some) {
    return (int) some.stream().filter(Passage::tested).count();
  }

  private static int missed(List<Passage> some) {
    return (int) some.stream().filter(Passage::failed).count();
  }
}
