package org.koers.adaptive.placement;

import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.irt.ItemParameters;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * An item as a test chooses it: what it is about and how telling it is, without its words.
 *
 * @param pilot whether too little is known of it to count
 * @param answers how many it was calibrated on
 * @param eligible in how many tests it might have been given
 * @param given in how many of them it was
 */
public record PoolItem(
    ItemKey key,
    String competency,
    String topic,
    ItemParameters parameters,
    boolean pilot,
    long answers,
    long eligible,
    long given) {

  /** An item with what is known of it; eligible and given count the tests so far. */
  public static PoolItem of(Item item, ItemEstimate known, long eligible, long given) {
    return new PoolItem(
        item.key(),
        item.competency(),
        item.topic(),
        known.cautious(),
        PilotRule.stillPilot(known),
        known.answers(),
        eligible,
        given);
  }

  PoolItem counting() {
    return new PoolItem(key, competency, topic, parameters, false, answers, eligible, given);
  }
}
