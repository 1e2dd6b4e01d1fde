package org.koers.adaptive.placement.sitting;

import org.koers.adaptive.placement.PoolItem;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.item.Item;

/**
 * A question of a bank with what is known of it.
 *
 * @param eligible in how many finished tests it might have been given
 * @param given in how many it was
 */
public record KeptItem(Item item, ItemEstimate estimate, long eligible, long given) {

  PoolItem forTest() {
    return PoolItem.of(item, estimate, eligible, given);
  }
}
