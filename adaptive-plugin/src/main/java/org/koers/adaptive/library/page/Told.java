package org.koers.adaptive.library.page;

import java.util.List;

/**
 * What was just done, and where on the page it is said.
 *
 * @param at id of the place; empty for the top of the page
 * @param notice a sentence; empty if the decision itself says it
 * @param last the decision, to be undone
 */
public record Told(String at, String notice, List<ShownChange> last) {

  /** The same at the top of the page. */
  Told atTop() {
    return new Told("", notice, last);
  }

  /** Whether it is said here. */
  public boolean here(String place) {
    return at.equals(place) && (!notice.isEmpty() || !last.isEmpty());
  }
}
