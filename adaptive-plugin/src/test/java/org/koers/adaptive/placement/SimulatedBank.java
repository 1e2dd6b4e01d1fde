package org.koers.adaptive.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.koers.adaptive.placement.irt.ItemParameters;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * A bank whose parameters are known because they were drawn: log discrimination normal around .2
 * with a standard deviation of .3, difficulty standard normal. The same seed gives the same bank.
 */
public record SimulatedBank(List<PoolItem> items) {

  /** IRI of the only competency. */
  public static final String COMPETENCY = "urn:koers:simulated";

  public SimulatedBank {
    items = List.copyOf(items);
  }

  /** As many items as wanted, all of them counting. */
  public static SimulatedBank of(int count, long seed) {
    Random random = new Random(seed);
    List<PoolItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double a = Math.exp(0.2 + 0.3 * random.nextGaussian());
      double b = random.nextGaussian();
      items.add(item(i, COMPETENCY, "", ItemParameters.ofDifficulty(a, b), false));
    }
    return new SimulatedBank(items);
  }

  /** An item of this number. */
  public static PoolItem item(
      int number, String competency, String topic, ItemParameters parameters, boolean pilot) {
    ItemKey key = new ItemKey(1, "urn:koers:item:%03d".formatted(number), "1");
    return new PoolItem(key, competency, topic, parameters, pilot, pilot ? 0 : 1000, 0, 0);
  }

  /** Parameters in the order of the items. */
  public List<ItemParameters> parameters() {
    return items.stream().map(PoolItem::parameters).toList();
  }

  /** Answers to all items of learners whose abilities are standard normal. */
  public List<double[]> answers(int learners, long seed) {
    Random random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    for (int l = 0; l < learners; l++) {
      double ability = random.nextGaussian();
      double[] row = new double[items.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextDouble() < items.get(i).parameters().chance(ability) ? 1 : 0;
      }
      rows.add(row);
    }
    return rows;
  }
}
