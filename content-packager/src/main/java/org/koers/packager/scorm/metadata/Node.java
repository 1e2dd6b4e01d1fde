package org.koers.packager.scorm.metadata;

import java.util.List;
import java.util.stream.Stream;
import org.koers.packager.xml.XmlText;

/**
 * An element to be written: either text or children.
 *
 * @param attributes as they are to stand behind the name, with a leading blank; or empty
 */
public record Node(String name, String attributes, String text, List<Node> children) {

  /** An element that holds text. */
  public static Node text(String name, String text) {
    return new Node(name, "", text, List.of());
  }

  /** An element that holds elements. */
  public static Node of(String name, Node... children) {
    return new Node(name, "", "", List.of(children));
  }

  /** LOM's text in a language; {@code x-none} where it is no language. */
  public static Node langstring(String language, String text) {
    return new Node(
        "langstring", " xml:lang=\"" + XmlText.escape(language) + "\"", text, List.of());
  }

  /** LOM's word out of its own vocabulary. */
  public static Node vocabulary(String name, String word) {
    return of(
        name,
        of("source", langstring("x-none", "LOMv1.0")),
        of("value", langstring("x-none", word)));
  }

  Node with(String attribute) {
    return new Node(name, attributes + attribute, text, children);
  }

  /** The element as text: on lines of their own behind {@code indent}, or without any breaks. */
  String render(String prefix, Layout layout, String indent) {
    String tag = prefix + name;
    String open = "<" + tag + attributes + ">";
    String close = "</" + tag + ">";
    if (children.isEmpty()) {
      return open + layout.lines(XmlText.escape(text)) + close;
    }
    String inner = indent + layout.unit();
    Stream<String> lines =
        children.stream().map(c -> layout.breakTo(inner) + c.render(prefix, layout, inner));
    return open + String.join("", lines.toList()) + layout.breakTo(indent) + close;
  }
}
