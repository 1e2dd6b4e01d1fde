package org.koers.adaptive.insight.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koers.adaptive.observe.ActivityName;

/**
 * What a module does, over the learners' first attempts at it.
 *
 * @param gain mean change of the chance of right answers on what it is about, from just before to
 *     just after; there is no group without the module, so not all of it is due to it
 * @param minutes mean time it took
 * @param failed share from 0 to 1 of the tested ones whose result was a failure
 * @param known how many had shown all of it before
 * @param bands failures by how well the learners stood before
 */
public record ModuleWatch(
    ActivityName activity,
    int learners,
    Interval gain,
    double minutes,
    double failed,
    int known,
    List<Band> bands) {

  public ModuleWatch {
    bands = List.copyOf(bands);
  }

  /**
   * Learners who stood alike before the module.
   *
   * @param below upper end of their chance of a right answer
   */
  public record Band(double below, int learners, int failed) {

    /** Enough of them, and more failed than may be chance for a module that suits them. */
    public boolean struggle() {
      return learners >= Interval.LEAST && failed * 5 >= learners * 2;
    }
  }

  /** Upper ends of the bands. */
  static final double[] BANDS = {0.4, 0.6, 0.8, 1.01};

  /** Of every module that enough learners took, by title. */
  static List<ModuleWatch> of(List<Passage> passages) {
    Map<String, List<Passage>> byActivity =
        passages.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.entry().activityIri(), TreeMap::new, Collectors.toList()));
    List<ModuleWatch> all = new ArrayList<>();
    for (List<Passage> some : byActivity.values()) {
      if (some.size() >= Interval.LEAST) {
        all.add(watch(some));
      }
    }
    all.sort(
        Comparator.comparing((ModuleWatch one) -> one.activity().title())
            .thenComparing(one -> one.activity().iri()));
    return all;
  }

  private static ModuleWatch watch(List<Passage> some) {
    List<Passage> tested = some.stream().filter(Passage::tested).toList();
    List<Band> bands = new ArrayList<>();
    double from = 0;
    for (double below : BANDS) {
      double low = from;
      List<Passage> in =
          tested.stream()
              .filter(one -> one.chanceBefore() >= low && one.chanceBefore() < below)
              .toList();
      bands.add(
          new Band(
              Math.min(1, below), in.size(), (int) in.stream().filter(Passage::failed).count()));
      from = below;
    }
    var entry = some.getFirst().entry();
    return new ModuleWatch(
        new ActivityName(entry.activityIri(), entry.title()),
        some.size(),
        Interval.of(some.stream().map(one -> one.chanceAfter() - one.chanceBefore()).toList()),
        some.stream().mapToDouble(one -> one.time().toSeconds() / 60.0).average().orElse(0),
        tested.stream().mapToDouble(one -> one.failed() ? 1 : 0).average().orElse(0),
        (int) some.stream().filter(Passage::known).count(),
        bands);
  }
}
