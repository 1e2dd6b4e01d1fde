package org.koers.packager.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element with its place in the text. Names are as written; lookups go by local name, because
 * packages use prefixes that they never declare.
 */
public final class XmlElement {

  private final String name;
  private final @Nullable XmlElement parent;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final int start;
  private int contentStart;
  private int contentEnd;
  private int end;

  XmlElement(String name, @Nullable XmlElement parent, int start) {
    this.name = name;
    this.parent = parent;
    this.start = start;
  }

  void attribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void opened(int at) {
    contentStart = at;
  }

  void closed(int closingTag, int after) {
    contentEnd = closingTag;
    end = after;
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void text(CharSequence more) {
    text.append(more);
  }

  /** The name with its prefix, as written. */
  public String name() {
    return name;
  }

  /** The prefix as written, empty if there is none. */
  public String prefix() {
    return prefixOf(name);
  }

  /** The name without its prefix. */
  public String localName() {
    return localOf(name);
  }

  /** The element around this one; null for the root. */
  public @Nullable XmlElement parent() {
    return parent;
  }

  /** The namespace of the element's name; empty if there is none or its prefix is not declared. */
  public String namespace() {
    return declared(prefix()).orElse("");
  }

  /** The namespace that a prefix stands for here; empty if it is not declared. */
  public Optional<String> declared(String prefix) {
    String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (XmlElement at = this; at != null; at = at.parent) {
      String namespace = at.attributes.get(declaration);
      if (namespace != null) {
        return Optional.of(namespace);
      }
    }
    return Optional.empty();
  }

  /** Attributes by their names as written, in their order. */
  public Map<String, String> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  /** The attribute of this local name, whatever its prefix and case; the exact name wins. */
  public Optional<String> attribute(String localName) {
    String exact = attributes.get(localName);
    if (exact != null) {
      return Optional.of(exact);
    }
    return attributes.entrySet().stream()
        .filter(
            a -> !a.getKey().startsWith("xmlns") && localOf(a.getKey()).equalsIgnoreCase(localName))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The child elements, in their order. */
  public List<XmlElement> children() {
    return Collections.unmodifiableList(children);
  }

  /** The child elements of this local name, whatever their prefix and case. */
  public Stream<XmlElement> children(String localName) {
    String wanted = localName.toLowerCase(Locale.ROOT);
    return children.stream().filter(c -> c.localName().toLowerCase(Locale.ROOT).equals(wanted));
  }

  /** The first child of this local name. */
  public Optional<XmlElement> child(String localName) {
    return children(localName).findFirst();
  }

  /** The first element at the end of this path of local names. */
  public Optional<XmlElement> at(String... path) {
    Optional<XmlElement> at = Optional.of(this);
    for (String step : path) {
      at = at.flatMap(e -> e.child(step));
    }
    return at;
  }

  /** The element's own character data without blanks around it. */
  public String text() {
    return text.toString().replace("\r\n", "\n").strip();
  }

  /** Where the opening tag begins in the text. */
  public int start() {
    return start;
  }

  /** Just behind the opening tag. */
  public int contentStart() {
    return contentStart;
  }

  /** Where the closing tag begins; equal to {@link #end()} for {@code <a/>}. */
  public int contentEnd() {
    return contentEnd;
  }

  /** Just behind the closing tag. */
  public int end() {
    return end;
  }

  /** Whether it is written {@code <a/>}. */
  public boolean selfClosed() {
    return contentStart == end;
  }

  static String prefixOf(String qualified) {
    int colon = qualified.indexOf(':');
    return colon < 0 ? "" : qualified.substring(0, colon);
  }

  static String localOf(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }
}
