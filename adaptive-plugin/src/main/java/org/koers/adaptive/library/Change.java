package org.koers.adaptive.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on tags, of one package or of many at once.
 *
 * @param about what the sentence about it names, such as a value
 * @param items how many packages it touched
 * @param steps each tag before and after
 * @param undoneBy empty if it stands
 */
public record Change(
    long id,
    Instant at,
    String who,
    Kind kind,
    String about,
    int items,
    List<Step> steps,
    String undoneBy,
    @Nullable Instant undoneAt) {

  Change numbered(long number) {
    return new Change(number, at, who, kind, about, items, steps, undoneBy, undoneAt);
  }

  /** What was done. */
  public enum Kind {
    ACCEPTED,
    REJECTED,
    CHANGED,
    ADDED,
    REOPENED,
    ACCEPTED_ALL,
    SET_ALL
  }

  /**
   * What became of one tag.
   *
   * @param before null if there was none
   */
  public record Step(UUID item, @Nullable ItemTag before, ItemTag after) {}
}
