package org.koers.lrs.staff;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was said about the language of a page.
 *
 * @param asked in the address
 * @param kept from an earlier choice
 */
record Languages(@Nullable String asked, @Nullable String kept) {

  /** The first we speak of: asked, kept, accepted; else English. */
  Locale choose(List<Locale> accepted) {
    Locale fallback = choose(kept, first(accepted));
    return choose(asked, fallback);
  }

  private static Locale first(List<Locale> accepted) {
    return accepted.stream()
        .map(one -> Locale.of(one.getLanguage()))
        .filter(Texts.LANGUAGES::contains)
        .findFirst()
        .orElse(Texts.LANGUAGES.getFirst());
  }

  private static Locale choose(@Nullable String tag, Locale otherwise) {
    Locale wanted = Locale.of(tag == null ? "" : tag);
    return Texts.LANGUAGES.contains(wanted) ? wanted : otherwise;
  }
}
