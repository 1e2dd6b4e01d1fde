package org.koers.adaptive.competency;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What something is called, by language.
 *
 * @param byLanguage primary language subtag ({@code nl}) to label, never empty
 */
public record Labels(Map<String, String> byLanguage) {

  public Labels {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A label is needed in at least one language.");
    }
  }

  /** In the wanted language, else English, else the alphabetically first language there is. */
  public String in(Locale wanted) {
    String label = byLanguage.getOrDefault(wanted.getLanguage(), byLanguage.get("en"));
    return label != null ? label : new TreeMap<>(byLanguage).firstEntry().getValue();
  }
}
