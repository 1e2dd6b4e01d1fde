package org.koers.adaptive.path;

import java.util.ArrayList;
import java.util.List;
import org.koers.adaptive.catalogue.CatalogueEntry;

/**
 * An activity as a page shows it.
 *
 * @param facts level, time and language in words, as far as they are known
 * @param language BCP 47 of its title
 */
public record ActivityView(String activityIri, String title, List<String> facts, String language) {

  static ActivityView of(CatalogueEntry entry, Words words) {
    List<String> facts = new ArrayList<>();
    if (entry.level() != null) {
      facts.add(words.level(entry.level()));
    }
    if (entry.typicalTime() != null) {
      facts.add(words.minutes(entry.typicalTime()));
    }
    if (!entry.language().equals("und")) {
      facts.add(words.languageName(entry.language()));
    }
    return new ActivityView(
        entry.activityIri(), entry.title(), List.copyOf(facts), entry.language());
  }
}
