package org.koers.adaptive.placement.bank;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.packager.xml.XmlElement;

/** What is to be read in QTI 1.2: a material with its mattext, which may hold escaped HTML. */
final class Qti1Text {

  private static final List<String> MEDIA =
      List.of("matimage", "mataudio", "matvideo", "matapplet", "matapplication");

  private Qti1Text() {}

  /** The text of an element, answers in it not counted. */
  static String own(XmlElement element) {
    return text(outsideOf(element, List.of()));
  }

  /** The text of an element that is not in one of these. */
  static String outside(XmlElement element, List<XmlElement> inside) {
    return text(outsideOf(element, inside));
  }

  private static Stream<XmlElement> outsideOf(XmlElement element, List<XmlElement> inside) {
    return element.children().stream()
        .filter(c -> !inside.contains(c))
        .filter(c -> !c.localName().toLowerCase(Locale.ROOT).startsWith("render_"))
        .flatMap(c -> Stream.concat(Stream.of(c), outsideOf(c, inside)));
  }

  private static String text(Stream<XmlElement> elements) {
    return elements.map(Qti1Text::one).filter(t -> !t.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String one(XmlElement element) {
    String kind = element.localName().toLowerCase(Locale.ROOT);
    if (MEDIA.contains(kind)) {
      throw new Refused(
          BankFindingCode.MEDIA_NEEDED,
          "It shows a " + kind + ", and only words can be asked here.");
    }
    boolean words = kind.equals("mattext") || kind.equals("matemtext");
    return words ? Markup.plain(element.text()) : "";
  }

  /** The text of a response_label. */
  static String label(XmlElement label) {
    String text = own(label);
    if (text.isEmpty()) {
      throw new Refused(
          BankFindingCode.TEXT_MISSING,
          "The option " + label.attribute("ident").orElse("") + " has no text.");
    }
    return text;
  }

  /** A field of the item's metadata; empty if it has none of this name. */
  static String field(XmlElement item, String name) {
    return QtiFile.below(item, "qtimetadatafield").stream()
        .filter(f -> f.child("fieldlabel").map(XmlElement::text).orElse("").equals(name))
        .map(f -> f.child("fieldentry").map(XmlElement::text).orElse(""))
        .findFirst()
        .orElse("");
  }
}
