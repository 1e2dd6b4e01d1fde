package org.koers.lrs.staff;

import java.util.List;
import java.util.Locale;

/**
 * What is around the content of a page.
 *
 * @param title of the page, also its heading
 * @param notice what has just been done; empty for nothing
 */
public record Frame(Visitor visitor, String title, String notice) {

  /** The same, saying what has just been done. */
  public Frame noticing(String sentence) {
    return new Frame(visitor, title, sentence);
  }

  /** The texts of the frame itself. */
  public Texts texts() {
    return visitor.texts(Frame.class);
  }

  /** A language to choose. */
  public record Choice(String tag, String name, boolean current) {}

  public List<Choice> languages() {
    return Texts.LANGUAGES.stream()
        .map(one -> new Choice(one.toLanguageTag(), nameOf(one), one.equals(visitor.language())))
        .toList();
  }

  /** As its speakers write it. */
  private static String nameOf(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}
