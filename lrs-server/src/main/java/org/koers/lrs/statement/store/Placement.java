package org.koers.lrs.statement.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which statements of a group are to be stored, and what becomes of each batch: a batch is stored
 * or in conflict as a whole, and a statement that is there already is left as it is.
 */
final class Placement {

  private final KnownStatements known;
  private final List<PlacedStatement> placed = new ArrayList<>();
  private final List<StoreOutcome> outcomes = new ArrayList<>();
  private final Map<Long, Long> counts = new HashMap<>();

  private Placement(KnownStatements known) {
    this.known = known;
  }

  /** As it is when nothing but these statements is known; they are added to on the way. */
  static Placement of(List<PendingBatch> batches, KnownStatements known) {
    Placement placement = new Placement(known);
    batches.forEach(batch -> placement.outcomes.add(placement.place(batch)));
    return placement;
  }

  /** In the order in which they are to stand in the log. */
  List<PlacedStatement> placed() {
    return placed;
  }

  /** In the order of the batches. */
  List<StoreOutcome> outcomes() {
    return outcomes;
  }

  private StoreOutcome place(PendingBatch batch) {
    List<UUID> erased = ids(batch, known::isErased);
    if (!erased.isEmpty()) {
      return new StoreOutcome.Erased(erased);
    }
    List<UUID> conflicts = ids(batch, known::contradicts);
    if (!conflicts.isEmpty()) {
      return new StoreOutcome.Conflict(conflicts);
    }
    for (NotedStatement statement : batch.statements()) {
      if (!known.contains(statement)) {
        placed.add(
            new PlacedStatement(statement, counts.merge(statement.tenantId(), 1L, Long::sum)));
        known.add(statement);
      }
    }
    return new StoreOutcome.Stored(ids(batch, statement -> true));
  }

  private static List<UUID> ids(PendingBatch batch, Predicate<NotedStatement> which) {
    List<UUID> ids = new ArrayList<>();
    for (NotedStatement statement : batch.statements()) {
      if (which.test(statement)) {
        ids.add(statement.incoming().id());
      }
    }
    return ids;
  }
}
