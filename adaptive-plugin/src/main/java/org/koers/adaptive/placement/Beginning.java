package org.koers.adaptive.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * What a test begins with: the items of its competencies, those that exposure control withholds,
 * and new items as pilots. Where a competency has too few items that are known well enough, its new
 * ones count too, with the difficulty that their author gave them: a new bank can be used at once.
 */
final class Beginning {

  private static final double LEAST_TELLING = 0.2;

  private final TestDesign design;
  private final List<PoolItem> pool;

  Beginning(TestDesign design, List<PoolItem> pool) {
    this.design = design;
    this.pool =
        pool.stream()
            .sorted(
                Comparator.comparing((PoolItem i) -> i.key().iri())
                    .thenComparing(i -> i.key().version())
                    .thenComparingLong(i -> i.key().tenant()))
            .toList();
  }

  Opening of(UUID id, String learner, long seed, Instant now) {
    List<PoolItem> used = new ArrayList<>();
    List<String> untested = new ArrayList<>();
    for (Aim aim : design.aims()) {
      List<PoolItem> about = about(aim);
      if (about.stream().allMatch(PoolItem::pilot)) {
        untested.add(aim.competency());
      } else {
        used.addAll(about);
      }
    }
    return used.isEmpty()
        ? none(untested)
        : new Opening.Begun(
            new TestAttempt(
                TestAttempt.VERSION,
                id,
                learner,
                seed,
                now,
                design,
                used,
                withheld(used, seed),
                List.of()),
            untested);
  }

  private List<PoolItem> about(Aim aim) {
    List<PoolItem> about =
        pool.stream().filter(i -> i.competency().equals(aim.competency())).toList();
    boolean few = about.stream().filter(i -> !i.pilot()).count() < aim.maxItems();
    return about.stream()
        .map(i -> few && i.parameters().a() >= LEAST_TELLING ? i.counting() : i)
        .toList();
  }

  private List<ItemKey> withheld(List<PoolItem> used, long seed) {
    Draw draw = new Draw(seed);
    double most = design.exposure().maxRate();
    List<ItemKey> withheld = new ArrayList<>();
    for (int i = 0; i < used.size(); i++) {
      PoolItem item = used.get(i);
      double chance = item.given() == 0 ? 1 : most * item.eligible() / item.given();
      if (!item.pilot() && draw.uniform(Draw.Purpose.ELIGIBILITY, i) >= chance) {
        withheld.add(item.key());
      }
    }
    return withheld;
  }

  private Opening none(List<String> untested) {
    return pool.isEmpty()
        ? new Opening.NoTest(
            untested,
            "There is no question to ask: the item bank is empty.",
            "Bring in an item bank (GIFT, QTI or CSV), or confirm questions of packages.")
        : new Opening.NoTest(
            untested,
            "None of the questions in the bank is about " + String.join(", ", untested) + ".",
            "Say in the bank which competency each question is about, or add questions about it.");
  }
}
