package org.koers.adaptive.library.page;

import org.koers.adaptive.library.Change;
import org.koers.lrs.evidence.page.Shown;
import org.koers.lrs.staff.Texts;
import org.koers.packager.tag.Dimension;

/**
 * A decision as the pages tell of it.
 *
 * @param sentence what was done
 */
public record ShownChange(Change change, String sentence) {

  static ShownChange of(Change change, Texts texts, ValueWords words) {
    Dimension dimension = change.steps().getFirst().after().dimension();
    String about =
        change.kind() == Change.Kind.ACCEPTED_ALL
            ? change.about()
            : words.dimension(dimension) + ": " + words.value(dimension, change.about());
    return new ShownChange(
        change,
        texts.say(
            "change." + change.kind().name(), Shown.brief(about), change.items(), tags(change)));
  }

  private static int tags(Change change) {
    return change.steps().size();
  }

  public boolean undone() {
    return !change.undoneBy().isEmpty();
  }
}
