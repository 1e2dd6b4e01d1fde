package org.koers.lrs.profile.match;

import java.time.Instant;
import java.util.Comparator;

/**
 * A statement in the order that patterns look at: by its time, and of the same time in the order of
 * the store.
 */
public record OrderedStatement(Instant timestamp, long position, CheckedStatement statement) {

  public static final Comparator<OrderedStatement> ORDER =
      Comparator.comparing(OrderedStatement::timestamp)
          .thenComparingLong(OrderedStatement::position);
}
