package org.koers.adaptive.placement.page;

import java.util.List;
import org.koers.adaptive.path.Words;

/**
 * Before a test.
 *
 * @param subjects what it would be about; empty where none is possible
 * @param unasked open goals that no question is about
 * @param last address of the last result; empty if there is none
 */
public record StartView(
    Words words,
    String base,
    String query,
    List<String> subjects,
    List<String> unasked,
    String last) {

  public StartView {
    subjects = List.copyOf(subjects);
    unasked = List.copyOf(unasked);
  }
}
