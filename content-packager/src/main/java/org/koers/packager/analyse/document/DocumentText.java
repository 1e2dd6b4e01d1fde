package org.koers.packager.analyse.document;

import java.util.List;

/**
 * What can be read in a document.
 *
 * @param title what it says it is called; empty if it does not
 * @param language as it says, BCP 47; empty if it does not
 * @param cut the limit that ended the reading, in words; empty if all of it was read
 */
public record DocumentText(String title, String language, String cut, List<DocumentPart> parts) {

  static final DocumentText NONE = new DocumentText("", "", "", List.of());

  boolean isBlank() {
    return parts.stream().allMatch(p -> p.title().isBlank() && p.paragraphs().isEmpty());
  }
}
