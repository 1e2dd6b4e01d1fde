package org.koers.lrs.profile.definition;

import java.util.List;

/**
 * How statements follow each other (structure 9.0).
 *
 * @param members ids of templates and patterns; one, unless the kind is a sequence or alternates
 */
public record Pattern(String id, boolean primary, Kind kind, List<String> members) {

  public Pattern {
    members = List.copyOf(members);
  }

  /** The five ways to combine, each named as its property. */
  public enum Kind {
    SEQUENCE("sequence"),
    ALTERNATES("alternates"),
    OPTIONAL("optional"),
    ONE_OR_MORE("oneOrMore"),
    ZERO_OR_MORE("zeroOrMore");

    private final String property;

    Kind(String property) {
      this.property = property;
    }

    public String property() {
      return property;
    }

    /** Whether it combines several members. */
    boolean several() {
      return this == SEQUENCE || this == ALTERNATES;
    }
  }
}
