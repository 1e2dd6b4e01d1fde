package org.koers.lrs.migration.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a source is read: everything it stored up to {@code floor}, and beyond that
 *
 * <ul>
 *   <li>ascending: up to {@code reached};
 *   <li>descending: from {@code top} down to {@code reached};
 *   <li>mixed: some, up to {@code top}; what that is cannot be known before the source ends.
 * </ul>
 *
 * Null is the beginning of time, or where nothing is read yet.
 *
 * @param line the last line of a file that is done
 */
public record Checkpoint(
    Order order,
    @Nullable Instant floor,
    @Nullable Instant top,
    @Nullable Instant reached,
    long line) {

  /** Nothing is read yet. */
  public static final Checkpoint START = new Checkpoint(Order.ASCENDING, null, null, null, 0);

  /** In which order a source gives its statements, whatever it was asked for. */
  public enum Order {
    ASCENDING,
    DESCENDING,
    MIXED
  }

  public static Checkpoint atLine(long line) {
    return new Checkpoint(Order.ASCENDING, null, null, null, line);
  }

  /** A descending or mixed source has come to its end: all up to the top is read. */
  public Checkpoint ended() {
    return order == Order.ASCENDING || top == null
        ? this
        : new Checkpoint(order, top, null, null, line);
  }
}
