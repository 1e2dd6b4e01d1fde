package org.koers.adaptive.nextactivity;

import java.util.List;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;

/**
 * What {@code zpdes} draws among: a competency at a level, with the activities that are about it.
 *
 * @param entries never empty
 * @param tries at this level or above it
 */
record Arm(Goal goal, Level level, List<CatalogueEntry> entries, Tries tries) {

  Arm {
    entries = List.copyOf(entries);
  }
}
