package org.koers.adaptive.path;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.koers.adaptive.catalogue.Level;

/** The texts of the learner's pages in one language. */
public final class Words {

  private static final String BUNDLE = "org.koers.adaptive.path.messages";

  private final Locale language;
  private final ResourceBundle bundle;

  private Words(String bundle, Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Words in(Locale language) {
    return new Words(BUNDLE, language);
  }

  /**
   * The texts of other pages for learners.
   *
   * @param bundle base name of their texts
   */
  public static Words of(String bundle, Locale language) {
    return new Words(bundle, language);
  }

  /** The language's tag, for the page. */
  public String language() {
    return language.toLanguageTag();
  }

  /** A text, with its values filled in. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language).format(values);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  public String level(Level level) {
    return say("level." + level.name().toLowerCase(Locale.ROOT));
  }

  /** A verb by the end of its IRI; as it is, where we have no word for it. */
  public String verb(String name) {
    String key = "verb." + name;
    return bundle.containsKey(key) ? bundle.getString(key) : name;
  }

  /** Whole minutes, rounded up. */
  public String minutes(Duration time) {
    return say("minutes", Math.max(1, (time.toSeconds() + 59) / 60));
  }

  /** A language by its name in this one. */
  public String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(language);
  }

  public String day(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .format(when.atZone(ZoneId.systemDefault()));
  }

  /** Day and time. */
  public String moment(Instant when) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(language)
        .format(when.atZone(ZoneId.systemDefault()));
  }
}
