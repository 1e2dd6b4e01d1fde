package org.koers.adaptive.placement.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages of placement tests in one language. */
public final class PlacementWords {

  private static final String BUNDLE = "org.koers.adaptive.placement.page.messages";

  private final Locale language;
  private final ResourceBundle bundle;

  private PlacementWords(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static PlacementWords in(Locale language) {
    return new PlacementWords(language);
  }

  /** The language's tag, for the page. */
  public String language() {
    return language.toLanguageTag();
  }

  /** A text, with its values filled in. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language).format(values);
  }
}
