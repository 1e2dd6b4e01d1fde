package org.koers.packager.convert;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.koers.packager.instrument.Scripts;
import org.koers.packager.xml.XmlText;

/** The pages that hold the runtimes. */
final class Pages {

  private Pages() {}

  static byte[] html(String name, String title, String language) {
    return Scripts.source(Pages.class, name)
        .replace("LANGUAGE", XmlText.escape(language))
        .replace("DONE", done(language))
        .replace("TITLE", XmlText.escape(title))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String done(String language) {
    String spoken = language.toLowerCase(Locale.ROOT);
    return spoken.startsWith("nl")
        ? "Ik heb dit gelezen"
        : spoken.startsWith("de") ? "Ich habe das gelesen" : "I have read this";
  }
}
