package org.koers.adaptive.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * The items that could be asked about a competency next.
 *
 * @param items in the order of the pool
 * @param overexposed whether these are items that exposure control withheld, for lack of others
 */
record Candidates(List<PoolItem> items, boolean overexposed) {

  static Candidates of(Standing standing, int aim) {
    String competency = standing.attempt.design().aims().get(aim).competency();
    Set<ItemKey> withheld = Set.copyOf(standing.attempt.withheld());
    List<PoolItem> open = new ArrayList<>();
    List<PoolItem> last = new ArrayList<>();
    for (PoolItem item : standing.attempt.pool()) {
      if (!item.pilot() && item.competency().equals(competency) && !standing.asked(item.key())) {
        (withheld.contains(item.key()) ? last : open).add(item);
      }
    }
    return open.isEmpty() ? new Candidates(last, !last.isEmpty()) : new Candidates(open, false);
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /**
   * Those of the topics that were asked about least, so that no part of a competency is left out.
   */
  Candidates ofLeastAskedTopics(TestAttempt attempt) {
    Map<String, Integer> asked = new HashMap<>();
    items.forEach(item -> asked.put(item.topic(), 0));
    for (Step step : attempt.steps()) {
      if (step.counted() && step.competency().equals(items.getFirst().competency())) {
        asked.computeIfPresent(step.topic(), (topic, count) -> count + 1);
      }
    }
    int least = asked.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    return new Candidates(
        items.stream().filter(item -> asked.get(item.topic()) == least).toList(), overexposed);
  }
}
