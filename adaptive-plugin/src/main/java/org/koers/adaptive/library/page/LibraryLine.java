package org.koers.adaptive.library.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.library.ItemState;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Verdict;
import org.koers.packager.tag.Dimension;

/**
 * A package in the list.
 *
 * @param open proposals that nobody has decided on
 * @param confirmed tags that a person stands behind
 * @param look tags whose passage is gone
 * @param seconds that it takes, as a person confirmed it or else as it was found
 * @param language as a person confirmed it or else as it was found
 * @param playable whether it can be played here
 * @param changed whether learners get it by other tags than it has now
 */
public record LibraryLine(
    LibraryItem item,
    int open,
    int confirmed,
    int look,
    long seconds,
    String language,
    boolean playable,
    boolean changed) {

  static LibraryLine of(LibraryItem item, List<ItemTag> tags, boolean playable, boolean changed) {
    return new LibraryLine(
        item,
        (int) tags.stream().filter(tag -> tag.verdict() == Verdict.OPEN).count(),
        (int) tags.stream().filter(tag -> tag.verdict() == Verdict.CONFIRMED).count(),
        (int) tags.stream().filter(ItemTag::look).count(),
        confirmed(tags, Dimension.TIME)
            .map(value -> Duration.parse(value).toSeconds())
            .orElse(item.outline().seconds()),
        confirmed(tags, Dimension.LANGUAGE).orElse(item.outline().language()),
        playable,
        changed);
  }

  private static Optional<String> confirmed(List<ItemTag> tags, Dimension dimension) {
    return tags.stream()
        .filter(tag -> tag.dimension() == dimension && tag.verdict() == Verdict.CONFIRMED)
        .map(ItemTag::value)
        .findFirst();
  }

  public boolean ready() {
    return item.state() == ItemState.READY;
  }

  /** Whether it is still on its way. */
  public boolean pending() {
    return item.state() == ItemState.WAITING || item.state() == ItemState.READING;
  }

  /** Of all proposals, those decided on, for a meter. */
  public int all() {
    return open + confirmed;
  }

  /** The key of what is said about where it stands. */
  public String standing() {
    if (!ready()) {
      return item.state().name();
    }
    if (item.publication().open()) {
      return "PUBLISHED";
    }
    if (!playable) {
      return "UNPLAYABLE";
    }
    return item.publication().withdrawn() == null ? "READY" : "WITHDRAWN";
  }

  /** The class of its badge. */
  public String style() {
    return switch (standing()) {
      case "PUBLISHED" -> "good";
      case "REFUSED" -> "bad";
      case "WITHDRAWN", "UNPLAYABLE" -> "warn";
      default -> "";
    };
  }
}
