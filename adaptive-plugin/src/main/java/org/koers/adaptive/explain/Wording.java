package org.koers.adaptive.explain;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one language.
 *
 * @param clock says which year is this one, and in which zone days begin
 * @param bundle texts by key, as {@link MessageFormat} patterns with choices for plurals
 */
record Wording(Locale language, Clock clock, ResourceBundle bundle) {

  private static final String BUNDLE = "org.koers.adaptive.explain.Reasons";

  static Wording in(Locale language, Clock clock) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Locale found = bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : language;
    return new Wording(found, clock, bundle);
  }

  String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language).format(values);
  }

  /** Day and month; the year only where it is not this one. */
  String day(Instant when) {
    return day(when.atZone(clock.getZone()).toLocalDate());
  }

  String day(LocalDate then) {
    boolean thisYear = then.getYear() == ZonedDateTime.now(clock).getYear();
    String pattern = bundle.getString(thisYear ? "day" : "day.otherYear");
    return DateTimeFormatter.ofPattern(pattern, language).format(then);
  }

  /** A language by its name in this one. */
  String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(language);
  }
}
