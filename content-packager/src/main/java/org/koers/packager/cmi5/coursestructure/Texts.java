package org.koers.packager.cmi5.coursestructure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.koers.packager.xml.XmlElement;

/**
 * A text in several languages.
 *
 * @param byLanguage in the order of the file; the language is {@code und} where none is given
 */
public record Texts(Map<String, String> byLanguage) {

  public Texts {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** The texts of an element's child, such as its title; none if it has no such child. */
  static Texts of(XmlElement element, String child) {
    Map<String, String> texts = new LinkedHashMap<>();
    element
        .children(child)
        .flatMap(c -> c.children("langstring"))
        .forEach(
            l -> {
              String text = l.text().replaceAll("\\s+", " ");
              if (!text.isEmpty()) {
                texts.putIfAbsent(l.attribute("lang").orElse("und"), text);
              }
            });
    return new Texts(texts);
  }

  /** The text in the language that comes first. */
  public Optional<String> first() {
    return byLanguage.values().stream().findFirst();
  }
}
