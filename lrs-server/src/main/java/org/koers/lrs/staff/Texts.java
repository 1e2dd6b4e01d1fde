package org.koers.lrs.staff;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a room's pages in one language: {@code messages*.properties} beside its classes. */
public final class Texts {

  /** The languages of the pages of staff, the first one for those who read none of them. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.of("nl"), Locale.GERMAN);

  private final Locale language;
  private final ResourceBundle bundle;

  private Texts(String bundle, Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            language,
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts of the room that this class is in. */
  public static Texts beside(Class<?> room, Locale language) {
    return new Texts(room.getPackageName() + ".messages", language);
  }

  /** A text, with its values filled in; as in all formats, a quote is written twice. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language).format(values);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The language's tag, for the page. */
  public String language() {
    return language.toLanguageTag();
  }

  /** Day and time, in the time zone of the server. */
  public String moment(Instant when) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(language)
        .format(when.atZone(ZoneId.systemDefault()));
  }

  public String day(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .format(when.atZone(ZoneId.systemDefault()));
  }
}
