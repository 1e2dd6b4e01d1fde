package org.koers.packager.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of a text that {@link WellFormed} has already accepted, so it need not doubt
 * what it meets. Never recursive: depth costs no stack.
 */
final class XmlScanner {

  private final String text;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private @Nullable XmlElement root;
  private int at;

  private XmlScanner(String text) {
    this.text = text;
  }

  static XmlElement scan(String text) {
    return new XmlScanner(text).run();
  }

  private XmlElement run() {
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      if (tag < 0) {
        break;
      }
      characters(text.substring(at, tag));
      at = tag;
      markup();
    }
    if (root == null || !open.isEmpty()) {
      throw new IllegalStateException("The text was not checked before it was scanned");
    }
    return root;
  }

  private void markup() {
    if (text.startsWith("<!--", at)) {
      at = behind("-->", at + 4);
    } else if (text.startsWith("<![CDATA[", at)) {
      int end = behind("]]>", at + 9);
      if (!open.isEmpty()) {
        open.element().text(text.substring(at + 9, end - 3));
      }
      at = end;
    } else if (text.startsWith("<?", at)) {
      at = behind("?>", at + 2);
    } else if (text.startsWith("</", at)) {
      int closing = at;
      at = behind(">", at);
      open.pop().closed(closing, at);
    } else {
      openingTag();
    }
  }

  private void openingTag() {
    int start = at++;
    XmlElement element = new XmlElement(name(), open.peek(), start);
    skipBlanks();
    while (text.charAt(at) != '>' && text.charAt(at) != '/') {
      attributeOf(element);
      skipBlanks();
    }
    boolean selfClosed = text.charAt(at) == '/';
    at += selfClosed ? 2 : 1;
    element.opened(at);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.element().add(element);
    }
    if (selfClosed) {
      element.closed(at, at);
    } else {
      open.push(element);
    }
  }

  private void attributeOf(XmlElement element) {
    String name = name();
    skipBlanks();
    at++; // =
    skipBlanks();
    char quote = text.charAt(at++);
    int end = text.indexOf(quote, at);
    element.attribute(name, XmlText.unescape(text.substring(at, end)).strip());
    at = end + 1;
  }

  private String name() {
    int start = at;
    while ("= \t\r\n/>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipBlanks() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void characters(String raw) {
    if (!open.isEmpty() && !raw.isEmpty()) {
      open.element().text(XmlText.unescape(raw));
    }
  }

  private int behind(String mark, int from) {
    return text.indexOf(mark, from) + mark.length();
  }
}
