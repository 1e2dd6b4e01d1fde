package org.koers.adaptive.nextactivity;

import java.util.List;
import org.koers.adaptive.catalogue.CatalogueEntry;

/** What to do next, and why, the weightiest reason first. */
public record NextActivity(CatalogueEntry entry, List<Reason> reasons) {

  public NextActivity {
    reasons = List.copyOf(reasons);
  }

  public String activityIri() {
    return entry.activityIri();
  }
}
