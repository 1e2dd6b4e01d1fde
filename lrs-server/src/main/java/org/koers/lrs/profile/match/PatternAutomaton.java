package org.koers.lrs.profile.match;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern as a position automaton: each place where a template stands in the unfolded pattern is
 * a state, and {@code follow} says which places may come next. All ways to read the statements are
 * kept at once, so none is lost by an early choice, and each statement is looked at once.
 */
public final class PatternAutomaton {

  /** How far the statements have brought the pattern. */
  public enum Status {
    /** They follow it. */
    SUCCESS,
    /** They follow it so far; it is not at its end. */
    PARTIAL,
    /** They do not follow it, whatever comes. */
    FAILURE
  }

  private final List<String> templates;
  private final List<BitSet> follow;
  private final BitSet first;
  private final BitSet last;
  private final boolean nullable;

  PatternAutomaton(List<String> templates, List<BitSet> follow, Span whole) {
    this.templates = List.copyOf(templates);
    this.follow = List.copyOf(follow);
    this.first = whole.first();
    this.last = whole.last();
    this.nullable = whole.nullable();
  }

  /** The places of a part of the pattern at which it can begin and end. */
  record Span(BitSet first, BitSet last, boolean nullable) {}

  /** A walk over the statements of one registration, in their order. */
  public final class Walk {
    private BitSet here = new BitSet();
    private BitSet next = first;
    private boolean begun;

    /** One statement on; the templates are those that it follows. */
    public Status step(Set<String> followed) {
      here = new BitSet();
      next.stream().filter(i -> followed.contains(templates.get(i))).forEach(here::set);
      next = new BitSet();
      here.stream().forEach(i -> next.or(follow.get(i)));
      begun = true;
      return status();
    }

    /** Where the walk stands. */
    public Status status() {
      if (!begun) {
        return nullable ? Status.SUCCESS : Status.PARTIAL;
      }
      if (here.isEmpty()) {
        return Status.FAILURE;
      }
      return here.intersects(last) ? Status.SUCCESS : Status.PARTIAL;
    }
  }

  public Walk walk() {
    return new Walk();
  }
}
