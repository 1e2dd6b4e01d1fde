package org.koers.adaptive.placement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.adaptive.placement.irt.Abilities;
import org.koers.adaptive.placement.irt.Ability;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * What a finished test teaches about its items: online calibration, answer by answer, and how often
 * each was given. An item learns from the ability that the other answers show, never from its own.
 */
public final class Lesson {

  private Lesson() {}

  /**
   * The items as they are known after the test. Those that were not asked stay as they are; those
   * that are not known yet are not learned about.
   *
   * @param known by key
   * @return in the order of {@code known}
   */
  public static Map<ItemKey, ItemEstimate> of(
      TestAttempt attempt, Map<ItemKey, ItemEstimate> known) {
    Map<ItemKey, ItemEstimate> learned = new LinkedHashMap<>(known);
    Standing standing = Standing.of(attempt);
    for (Step step : attempt.steps()) {
      ItemEstimate before = known.get(step.item());
      if (before != null) {
        Ability ability = withoutOwnAnswer(attempt, standing, step);
        learned.put(step.item(), before.after(ability, step.credit()));
      }
    }
    return Collections.unmodifiableMap(learned);
  }

  private static Ability withoutOwnAnswer(TestAttempt attempt, Standing standing, Step own) {
    Abilities others =
        Abilities.before(
            attempt.design().aims().stream().map(Aim::prior).toList(),
            attempt.design().correlation());
    for (Step step : attempt.steps()) {
      if (step.counted() && step.number() != own.number()) {
        others =
            others.after(
                standing.aim(step.competency()),
                standing.item(step.item()).parameters(),
                step.credit());
      }
    }
    return others.get(standing.aim(own.competency()));
  }

  /** The pool of the test with one more test counted. */
  public static List<PoolItem> counted(TestAttempt attempt) {
    Standing standing = Standing.of(attempt);
    List<PoolItem> pool = new ArrayList<>();
    for (PoolItem item : attempt.pool()) {
      boolean eligible = !attempt.withheld().contains(item.key());
      boolean given = standing.asked(item.key());
      pool.add(
          new PoolItem(
              item.key(),
              item.competency(),
              item.topic(),
              item.parameters(),
              item.pilot(),
              item.answers(),
              item.eligible() + (eligible ? 1 : 0),
              item.given() + (given ? 1 : 0)));
    }
    return pool;
  }
}
