package org.koers.adaptive.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The next question: a pilot item where one is due; else of the competency that is furthest below
 * its share of the questions (Kingsbury and Zara 1989), of its topics asked least, one of the items
 * with the most Fisher information. A test for a decision looks for information at the cut, which
 * needs fewest questions there (Spray and Reckase 1994); one for precision at the ability.
 */
final class Choice {

  private final Standing standing;
  private final TestDesign design;
  private final Draw draw;
  private final int number;

  Choice(Standing standing) {
    this.standing = standing;
    this.design = standing.attempt.design();
    this.draw = new Draw(standing.attempt.seed());
    this.number = standing.attempt.steps().size() + 1;
  }

  Next next() {
    if (standing.countedInAll() >= design.maxItems()) {
      return new Next.Over(Next.Reason.MAX_ITEMS);
    }
    List<Optional<Next.Reason>> parts =
        IntStream.range(0, design.aims().size()).mapToObj(i -> Ending.of(standing, i)).toList();
    List<Integer> open =
        IntStream.range(0, parts.size()).boxed().filter(i -> parts.get(i).isEmpty()).toList();
    if (open.isEmpty()) {
      return new Next.Over(Ending.ofAll(parts));
    }
    return pilot().orElseGet(() -> ofMostNeglected(open));
  }

  /** The places of pilot items are drawn anew in each test, and never the first. */
  private Optional<Next> pilot() {
    TestDesign.Pilots pilots = design.pilots();
    int so = standing.pilots();
    int due = so * pilots.every() + 1 + draw.below(pilots.every(), Draw.Purpose.PILOT_PLACE, so);
    if (so >= pilots.most() || standing.countedInAll() < due) {
      return Optional.empty();
    }
    List<PoolItem> pool = standing.attempt.pool();
    List<Integer> tried =
        IntStream.range(0, pool.size())
            .filter(i -> pool.get(i).pilot() && !standing.asked(pool.get(i).key()))
            .boxed()
            .toList();
    return tried.stream()
        .min(
            Comparator.comparingLong((Integer i) -> PilotRule.turn(pool.get(i).answers()))
                .thenComparingDouble(i -> draw.uniform(Draw.Purpose.PILOT_ITEM, i)))
        .map(
            i ->
                new Next.Ask(
                    number,
                    pool.get(i),
                    new Why(Why.Rule.PILOT, 0, 0, 1, tried.size(), 0, 0, false)));
  }

  private Next ofMostNeglected(List<Integer> open) {
    double weights = open.stream().mapToDouble(i -> design.aims().get(i).weight()).sum();
    int asked = open.stream().mapToInt(standing::counted).sum();
    int best = open.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (int i : open) {
      double gap = wanted(i, weights) - share(i, asked);
      if (gap > most) {
        most = gap;
        best = i;
      }
    }
    return mostTelling(best, share(best, asked), wanted(best, weights));
  }

  private double wanted(int aim, double weights) {
    return design.aims().get(aim).weight() / weights;
  }

  private double share(int aim, int asked) {
    return asked == 0 ? 0 : (double) standing.counted(aim) / asked;
  }

  private Next mostTelling(int index, double share, double wanted) {
    Aim aim = design.aims().get(index);
    boolean cut = aim.endsOn() == EndsOn.DECISION;
    double at = cut ? aim.cut() : standing.ability(index).mean();
    Candidates candidates = Candidates.of(standing, index).ofLeastAskedTopics(standing.attempt);
    // Sorting keeps the order of the pool where two items tell as much.
    List<PoolItem> best =
        candidates.items().stream()
            .sorted(
                Comparator.comparingDouble((PoolItem i) -> i.parameters().information(at))
                    .reversed())
            .limit(design.exposure().among())
            .toList();
    int drawn = draw.below(best.size(), Draw.Purpose.CHOICE, number);
    PoolItem item = best.get(drawn);
    return new Next.Ask(
        number,
        item,
        new Why(
            cut ? Why.Rule.TELLS_MOST_AT_CUT : Why.Rule.TELLS_MOST_AT_ABILITY,
            at,
            item.parameters().information(at),
            drawn + 1,
            candidates.items().size(),
            share,
            wanted,
            candidates.overexposed()));
  }
}
