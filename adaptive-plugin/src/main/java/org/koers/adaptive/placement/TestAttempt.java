package org.koers.adaptive.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * One learner's sitting of a test with everything that it rests on, so that each choice and the
 * result can be computed again. Immutable; an answer gives another one.
 *
 * @param version of the rules, {@link #VERSION}
 * @param learner a pseudonym
 * @param seed of every draw
 * @param pool the items with their parameters as they were when it began, in the order of their
 *     keys
 * @param withheld items that exposure control leaves out of this sitting
 */
public record TestAttempt(
    String version,
    UUID id,
    String learner,
    long seed,
    Instant begun,
    TestDesign design,
    List<PoolItem> pool,
    List<ItemKey> withheld,
    List<Step> steps) {

  /** The rules of this code. */
  public static final String VERSION = "placement-1";

  public TestAttempt {
    pool = List.copyOf(pool);
    withheld = List.copyOf(withheld);
    steps = List.copyOf(steps);
  }

  TestAttempt with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new TestAttempt(version, id, learner, seed, begun, design, pool, withheld, more);
  }

  TestAttempt withoutSteps() {
    return new TestAttempt(version, id, learner, seed, begun, design, pool, withheld, List.of());
  }
}
