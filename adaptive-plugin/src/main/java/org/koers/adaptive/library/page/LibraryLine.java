package org.koers.adaptive.library.page;

import java.util.List;
import org.koers.adaptive.library.ItemState;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Verdict;

/**
 * A package in the list.
 *
 * @param open proposals that nobody has decided on
 * @param confirmed tags that a person stands behind
 * @param look tags whose passage is gone
 */
public record LibraryLine(LibraryItem item, int open, int confirmed, int look) {

  static LibraryLine of(LibraryItem item, List<ItemTag> tags) {
    return new LibraryLine(
        item,
        (int) tags.stream().filter(tag -> tag.verdict() == Verdict.OPEN).count(),
        (int) tags.stream().filter(tag -> tag.verdict() == Verdict.CONFIRMED).count(),
        (int) tags.stream().filter(ItemTag::look).count());
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
    return item.publication().withdrawn() == null ? "READY" : "WITHDRAWN";
  }

  /** The class of its badge. */
  public String style() {
    return switch (standing()) {
      case "PUBLISHED" -> "good";
      case "REFUSED" -> "bad";
      case "WITHDRAWN" -> "warn";
      default -> "";
    };
  }
}
