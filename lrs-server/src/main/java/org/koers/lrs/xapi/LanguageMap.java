package org.koers.lrs.xapi;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One text in several languages, by RFC 5646 tag, in the order received. */
public record LanguageMap(Map<String, String> texts) {

  private static final int MOST_KNOWN = 1_000;

  /** Tags found well-formed before: few, and asked for in every statement. */
  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  public static final LanguageMap EMPTY = new LanguageMap(Map.of());

  public LanguageMap {
    for (String tag : texts.keySet()) {
      if (!isLanguageTag(tag)) {
        throw new IllegalArgumentException("\"" + tag + "\" is not a language tag");
      }
    }
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** Whether a tag is well-formed by RFC 5646; whether its parts are registered is not asked. */
  public static boolean isLanguageTag(String tag) {
    if (KNOWN.contains(tag)) {
      return true;
    }
    boolean wellFormed = isWellFormed(tag);
    if (wellFormed && KNOWN.size() < MOST_KNOWN) {
      KNOWN.add(tag);
    }
    return wellFormed;
  }

  private static boolean isWellFormed(String tag) {
    try {
      return !tag.isEmpty() && new Locale.Builder().setLanguageTag(tag).build() != null;
    } catch (IllformedLocaleException illFormed) {
      return false;
    }
  }
}
