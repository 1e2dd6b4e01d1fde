package org.koers.lrs.migration.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.run.Checkpoint;
import org.koers.lrs.migration.run.Checkpoint.Order;

/**
 * The order in which the statements of one query come, found out from their {@code stored}. Small
 * steps back are common where several writers stored at once; they are met by reading again a
 * little more than is missing.
 */
final class StoredOrder {

  private static final Duration JITTER = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final Order before;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private @Nullable Instant lowest;
  private @Nullable Instant highest;
  private Duration back = Duration.ZERO;
  private Duration forth = Duration.ZERO;

  /**
   * @param before the order that the source was known for
   */
  StoredOrder(Order before) {
    this.before = before;
  }

  void see(Instant stored) {
    if (last == null || lowest == null || highest == null) {
      first = stored;
      lowest = stored;
      highest = stored;
    } else {
      Duration step = Duration.between(last, stored);
      if (step.isNegative() && back.compareTo(step.negated()) < 0) {
        back = step.negated();
      }
      if (forth.compareTo(step) < 0) {
        forth = step;
      }
      lowest = stored.isBefore(lowest) ? stored : lowest;
      highest = stored.isAfter(highest) ? stored : highest;
    }
    last = stored;
  }

  Order order() {
    if (back.isZero() && forth.isZero()) {
      return before;
    }
    boolean up = first == null || last == null || !last.isBefore(first);
    if (back.isZero() || (up && back.compareTo(JITTER) <= 0)) {
      return Order.ASCENDING;
    }
    return forth.isZero() || (!up && forth.compareTo(JITTER) <= 0) ? Order.DESCENDING : Order.MIXED;
  }

  /** How far the source is read when it was read up to {@code begin} before this query. */
  Checkpoint after(Checkpoint begin) {
    if (lowest == null || highest == null) {
      return begin;
    }
    return switch (order()) {
      case ASCENDING ->
          new Checkpoint(
              Order.ASCENDING,
              begin.floor(),
              null,
              later(begin.reached(), back.isZero() ? highest : highest.minus(MARGIN)),
              begin.line());
      case DESCENDING ->
          new Checkpoint(
              Order.DESCENDING,
              begin.floor(),
              later(begin.top(), highest),
              earlier(
                  begin.order() == Order.DESCENDING ? begin.reached() : null,
                  forth.isZero() ? lowest : lowest.plus(MARGIN)),
              begin.line());
      case MIXED ->
          new Checkpoint(
              Order.MIXED, begin.floor(), later(begin.top(), highest), null, begin.line());
    };
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || one.isBefore(other) ? other : one;
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }
}
