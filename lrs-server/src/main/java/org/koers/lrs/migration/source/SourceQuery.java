package org.koers.lrs.migration.source;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.run.Arrival;
import org.koers.lrs.migration.run.Checkpoint;
import org.koers.lrs.migration.run.Checkpoint.Order;

/**
 * One query of the source and the pages behind it. Its bounds lie a millisecond beyond the
 * checkpoint: {@code since} is exclusive, so statements that share the time at the edge of a page
 * would be lost; what is read twice in this way is recognised by its id.
 */
final class SourceQuery {

  private final Checkpoint begin;
  private final @Nullable Instant since;
  private final @Nullable Instant until;
  private final StoredOrder order;
  private final Set<String> links = new HashSet<>();
  private final Set<List<String>> pages = new HashSet<>();
  private boolean anyNew;

  SourceQuery(Checkpoint begin) {
    this.begin = begin;
    boolean ascending = begin.order() == Order.ASCENDING;
    Instant from = ascending && begin.reached() != null ? begin.reached() : begin.floor();
    this.since = from == null ? null : from.minusMillis(1);
    Instant to = begin.order() == Order.DESCENDING ? begin.reached() : null;
    this.until = to == null ? null : to.plusMillis(1);
    this.order = new StoredOrder(begin.order());
  }

  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    if (begin.order() == Order.ASCENDING) {
      parameters.put("ascending", "true");
    }
    if (since != null) {
      parameters.put("since", since.toString());
    }
    if (until != null) {
      parameters.put("until", until.toString());
    }
    return parameters;
  }

  /** Whether this query begins where the source's newest statements are still to come. */
  boolean reachesTheEnd() {
    return begin.order() == Order.ASCENDING || begin.reached() == null;
  }

  /** Whether following this link leads to where this query has been. */
  boolean hasFollowed(String link) {
    return !links.add(link);
  }

  /** Whether these statements came before: a page link that goes in circles. */
  boolean hasSeen(List<String> page) {
    return !page.isEmpty()
        && !pages.add(List.of(page.getFirst(), page.getLast(), Integer.toString(page.size())));
  }

  void see(List<Arrival> page) {
    page.forEach(arrival -> arrival.stored().ifPresent(order::see));
  }

  /** Whether it was asked for: some sources do not heed the bounds. */
  boolean wanted(Arrival arrival) {
    Instant stored = arrival.stored().orElse(null);
    return stored == null
        || ((since == null || !stored.isBefore(since))
            && (until == null || !stored.isAfter(until)));
  }

  /** Whether the source goes down and has come below what was asked for. */
  boolean isBelow(List<Arrival> page) {
    return since != null
        && order.order() == Order.DESCENDING
        && !page.isEmpty()
        && page.stream().allMatch(a -> a.stored().filter(t -> t.isBefore(since)).isPresent());
  }

  void foundNew() {
    anyNew = true;
  }

  boolean anyNew() {
    return anyNew;
  }

  Checkpoint checkpoint() {
    return order.after(begin);
  }
}
