package org.koers.packager.words;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts beside these classes. */
final class Bundles {

  private Bundles() {}

  /** Of exactly this language; the default language of the machine never counts. */
  static ResourceBundle of(String name, Locale language) {
    return ResourceBundle.getBundle(
        name,
        language.equals(Locale.ENGLISH) ? Locale.ROOT : language,
        Bundles.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
