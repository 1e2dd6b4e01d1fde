package org.koers.adaptive.nextactivity;

import java.util.List;
import org.koers.adaptive.catalogue.CatalogueEntry;

/** What was not chosen, and why not. */
public record Rejected(CatalogueEntry entry, List<Reason> reasons) {

  public Rejected {
    reasons = List.copyOf(reasons);
  }
}
