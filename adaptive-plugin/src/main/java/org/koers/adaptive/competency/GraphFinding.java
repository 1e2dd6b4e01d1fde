package org.koers.adaptive.competency;

import java.util.List;

/**
 * Something about a competency graph that is wrong or odd; {@link GraphWords} says it with its
 * cure.
 *
 * @param place the line or the node, as the file calls it; empty for the whole of it
 * @param values what the sentence is about, in the order of its text
 */
public record GraphFinding(Kind kind, String place, List<String> values) {

  /** How much it matters. */
  public enum Severity {
    /** The graph cannot be used. */
    ERROR,
    /** It can, but somebody will not get where the graph wants them. */
    WARNING,
    /** Worth knowing. */
    NOTE
  }

  /** What can be found; each has its sentences in {@code findings*.properties}. */
  public enum Kind {
    TOO_LARGE(Severity.ERROR),
    NOT_TURTLE(Severity.ERROR),
    NO_COMPETENCY(Severity.ERROR),
    COMPETENCY_IRI(Severity.ERROR),
    ROLE_IRI(Severity.ERROR),
    LABEL(Severity.ERROR),
    LABEL_LANGUAGE(Severity.WARNING),
    LABEL_TWICE(Severity.WARNING),
    PREREQUISITE(Severity.ERROR),
    BROADER(Severity.ERROR),
    BROADER_ONE(Severity.ERROR),
    NOTATION_ONE(Severity.ERROR),
    INCLUDES(Severity.ERROR),
    REQUIRED_COMPETENCY(Severity.ERROR),
    REQUIRED_LEVEL(Severity.ERROR),
    REQUIRED_CRITICALITY(Severity.ERROR),
    CYCLE(Severity.ERROR),
    REFUSED(Severity.ERROR),
    TWO_LEVELS(Severity.WARNING),
    INCLUDED_ASKS_MORE(Severity.WARNING),
    NOBODY_TEACHES(Severity.WARNING),
    LEVEL_NOT_TAUGHT(Severity.WARNING),
    BLOCKED(Severity.WARNING),
    ONLY_ASKED(Severity.NOTE),
    UNTAGGED(Severity.NOTE),
    UNKNOWN_SUBJECT(Severity.NOTE),
    NOTHING_PUBLISHED(Severity.NOTE),
    UNUSED(Severity.NOTE);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }
  }

  public GraphFinding {
    values = List.copyOf(values);
  }

  static GraphFinding of(Kind kind, String place, String... values) {
    return new GraphFinding(kind, place, List.of(values));
  }

  public Severity severity() {
    return kind.severity;
  }

  public boolean stops() {
    return severity() == Severity.ERROR;
  }
}
