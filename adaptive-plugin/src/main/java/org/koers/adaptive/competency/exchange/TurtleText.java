package org.koers.adaptive.competency.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes Turtle line by line, so that the same content gives the same bytes. */
final class TurtleText {

  private static final String HEAD =
      """
      @prefix koers: <https://w3id.org/koers/ns#> .
      @prefix skos:  <http://www.w3.org/2004/02/skos/core#> .
      """;

  private final StringBuilder text = new StringBuilder();

  /** Begins a file. */
  TurtleText(String comment) {
    text.append("# ").append(comment.replaceAll("\\s+", " ").strip()).append('\n').append(HEAD);
  }

  /** One subject with what is said of it. */
  final class Subject {
    private final String iri;
    private final List<String> said = new ArrayList<>();

    private Subject(String iri, String type) {
      this.iri = iri;
      said.add("a " + type);
    }

    Subject labels(Map<String, String> byLanguage) {
      new TreeMap<>(byLanguage)
          .forEach(
              (language, label) ->
                  said.add("skos:prefLabel \"%s\"@%s".formatted(escaped(label), language)));
      return this;
    }

    /** Links to nodes, in the given order; none where there are none. */
    Subject links(String property, Iterable<String> iris) {
      iris.forEach(one -> said.add(property + " " + reference(one)));
      return this;
    }

    void end() {
      text.append('\n')
          .append(reference(iri))
          .append(' ')
          .append(String.join(" ;\n  ", said))
          .append(" .\n");
    }
  }

  Subject subject(String iri, String type) {
    return new Subject(iri, type);
  }

  /** An IRI in brackets; what Turtle does not allow in one is percent-encoded. */
  static String reference(String iri) {
    StringBuilder safe = new StringBuilder("<");
    iri.codePoints()
        .forEach(
            c -> {
              if (c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0) {
                safe.append("%%%02X".formatted(c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.append('>').toString();
  }

  static String escaped(String literal) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      switch (c) {
        case '"' -> safe.append("\\\"");
        case '\\' -> safe.append("\\\\");
        case '\n' -> safe.append("\\n");
        case '\r' -> safe.append("\\r");
        case '\t' -> safe.append("\\t");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
