package org.koers.lrs.xapi;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One text in several languages, by RFC 5646 tag, in the order received. */
public record LanguageMap(Map<String, String> texts) {

  public static final LanguageMap EMPTY = new LanguageMap(Map.of());

  public LanguageMap {
    texts.keySet().stream()
        .filter(tag -> !isLanguageTag(tag))
        .findFirst()
        .ifPresent(
            tag -> {
              throw new IllegalArgumentException("\"" + tag + "\" is not a language tag");
            });
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** Whether a tag is well-formed by RFC 5646; whether its parts are registered is not asked. */
  public static boolean isLanguageTag(String tag) {
    try {
      return !tag.isEmpty() && new Locale.Builder().setLanguageTag(tag).build() != null;
    } catch (IllformedLocaleException illFormed) {
      return false;
    }
  }
}
