package org.koers.adaptive.placement.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.adaptive.placement.Lesson;
import org.koers.adaptive.placement.PlacementJson;
import org.koers.adaptive.placement.PoolItem;
import org.koers.adaptive.placement.Step;
import org.koers.adaptive.placement.TestAttempt;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.item.ItemKey;

/** What a finished test changes of its questions: their counts, and of those asked the estimate. */
final class ItemLessons {

  private static final Comparator<ItemKey> ORDER =
      Comparator.comparing(ItemKey::iri).thenComparing(ItemKey::version);

  private final EntityManager entities;

  ItemLessons(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The rows are locked in one order, so that two tests that end together do not stop each other.
   */
  void learn(TestAttempt attempt) {
    Set<ItemKey> asked = attempt.steps().stream().map(Step::item).collect(Collectors.toSet());
    Set<ItemKey> withheld = Set.copyOf(attempt.withheld());
    List<ItemKey> keys = new ArrayList<>(attempt.pool().stream().map(PoolItem::key).toList());
    keys.sort(ORDER);
    Map<ItemKey, BankItemRow> rows = new LinkedHashMap<>();
    for (ItemKey key : keys) {
      BankItemRow row =
          entities.find(BankItemRow.class, JpaItemStore.id(key), LockModeType.PESSIMISTIC_WRITE);
      if (row != null) {
        row.eligible += withheld.contains(key) ? 0 : 1;
        row.given += asked.contains(key) ? 1 : 0;
        rows.put(key, row);
      }
    }
    Map<ItemKey, ItemEstimate> known = new LinkedHashMap<>();
    rows.forEach(
        (key, row) -> {
          if (asked.contains(key)) {
            known.put(key, row.estimate());
          }
        });
    Lesson.of(attempt, known)
        .forEach((key, learned) -> rows.get(key).estimate = PlacementJson.of(learned));
  }
}
