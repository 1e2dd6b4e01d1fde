package org.koers.packager.analyse.document;

import java.util.ArrayList;
import java.util.List;

/** Gathers the text of a document part by part, up to its limits. */
final class Gathering {

  /** Thrown once there is as much as there may be. */
  static final class Full extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  private final int mostCharacters;
  private final int mostParts;
  private final List<DocumentPart> parts = new ArrayList<>();
  private List<String> paragraphs = new ArrayList<>();
  private String title = "";
  private String language = "";
  private String heading = "";
  private String cut = "";
  private int number;
  private int characters;

  Gathering(int mostCharacters, int mostParts) {
    this.mostCharacters = mostCharacters;
    this.mostParts = mostParts;
  }

  void titled(String name) {
    title = oneLine(name);
  }

  void inLanguage(String tag) {
    language = oneLine(tag);
  }

  /**
   * What is added from here on belongs to this part.
   *
   * @param as the number that the document gives it
   */
  void part(int as, String name) {
    finish();
    if (parts.size() >= mostParts) {
      cut = "parts";
      throw new Full();
    }
    number = as;
    heading = oneLine(name);
  }

  void heading(String name) {
    heading = oneLine(name);
  }

  void paragraph(String text) {
    String line = oneLine(text);
    if (line.isEmpty()) {
      return;
    }
    if (line.length() > mostCharacters - characters) {
      cut = "characters";
      throw new Full();
    }
    characters += line.length();
    paragraphs.add(line);
  }

  /** How many characters there is still room for. */
  int room() {
    return mostCharacters - characters;
  }

  DocumentText text() {
    finish();
    return new DocumentText(title, language, cut, List.copyOf(parts));
  }

  private void finish() {
    if (number > 0) {
      parts.add(new DocumentPart(number, heading, List.copyOf(paragraphs)));
      paragraphs = new ArrayList<>();
      number = 0;
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\u00a0\\u0000-\\u001f]+", " ").strip();
  }
}
