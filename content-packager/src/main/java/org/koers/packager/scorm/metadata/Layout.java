package org.koers.packager.scorm.metadata;

import org.koers.packager.xml.XmlElement;

/**
 * How a document is laid out, so that what is added looks like what is there.
 *
 * @param newline empty where the document has no line breaks between its elements
 * @param unit one step of indentation
 */
record Layout(String newline, String unit) {

  static Layout of(String text, XmlElement root) {
    if (root.children().isEmpty()) {
      return new Layout(text.contains("\r\n") ? "\r\n" : "\n", "  ");
    }
    XmlElement first = root.children().getFirst();
    if (!ownLine(text, first)) {
      return new Layout("", "");
    }
    String indent = indent(text, first);
    String unit = indent.startsWith("\t") ? "\t" : indent.isEmpty() ? "  " : indent;
    return new Layout(text.contains("\r\n") ? "\r\n" : "\n", unit.length() > 8 ? "  " : unit);
  }

  String breakTo(String indent) {
    return newline.isEmpty() ? "" : newline + indent;
  }

  /** Text of several lines with the line ends of the document. */
  String lines(String text) {
    return newline.equals("\r\n") ? text.replace("\n", newline) : text;
  }

  /** The blanks before an element on its line; empty if it does not begin its line. */
  static String indent(String text, XmlElement element) {
    return ownLine(text, element) ? text.substring(lineStart(text, element), element.start()) : "";
  }

  private static boolean ownLine(String text, XmlElement element) {
    int start = lineStart(text, element);
    return start > 0 && text.substring(start, element.start()).isBlank();
  }

  private static int lineStart(String text, XmlElement element) {
    return text.lastIndexOf('\n', element.start() - 1) + 1;
  }

  /** Where the blanks before an element begin. */
  static int blanksBefore(String text, int at) {
    int from = at;
    while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }
}
