package org.koers.lrs.profile.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koers.lrs.profile.definition.Pattern;
import org.koers.lrs.profile.definition.ProfileDefinition;
import org.koers.lrs.profile.match.PatternAutomaton.Span;

/** Unfolds a pattern into its automaton, by Glushkov's construction. */
final class PatternCompiler {

  /** A pattern that unfolds to more places is no description of a course any more. */
  static final int MOST_PLACES = 2_000;

  private static final int DEEPEST = 200;

  /** A pattern that cannot be checked; the message says why. */
  static final class Uncheckable extends Exception {
    Uncheckable(String message) {
      super(message);
    }
  }

  private final ProfileDefinition profile;
  private final List<String> templates = new ArrayList<>();
  private final Set<String> open = new HashSet<>();
  private final List<BitSet> follow = new ArrayList<>();

  private PatternCompiler(ProfileDefinition profile) {
    this.profile = profile;
  }

  static PatternAutomaton compile(Pattern pattern, ProfileDefinition profile) throws Uncheckable {
    PatternCompiler compiler = new PatternCompiler(profile);
    Span whole = compiler.pattern(pattern, 0);
    return new PatternAutomaton(compiler.templates, compiler.follow, whole);
  }

  private Span element(String id, int depth) throws Uncheckable {
    Pattern pattern = profile.patterns().get(id);
    if (pattern != null) {
      return pattern(pattern, depth);
    }
    if (!profile.templates().containsKey(id)) {
      throw new Uncheckable(
          "It needs the template or pattern "
              + id
              + ", which no registered profile has. Register the profile that has it.");
    }
    if (templates.size() >= MOST_PLACES) {
      throw new Uncheckable("It unfolds to more than " + MOST_PLACES + " places; make it smaller.");
    }
    BitSet place = new BitSet();
    place.set(templates.size());
    templates.add(id);
    follow.add(new BitSet());
    return new Span(place, place, false);
  }

  private Span pattern(Pattern pattern, int depth) throws Uncheckable {
    if (depth > DEEPEST) {
      throw new Uncheckable("Its patterns nest deeper than " + DEEPEST + "; make it flatter.");
    }
    if (!open.add(pattern.id())) {
      throw new Uncheckable("The pattern " + pattern.id() + " contains itself. Take it out.");
    }
    List<Span> members = new ArrayList<>();
    for (String member : pattern.members()) {
      members.add(element(member, depth + 1));
    }
    open.remove(pattern.id());
    return switch (pattern.kind()) {
      case SEQUENCE -> members.stream().reduce(NOTHING, this::then);
      case ALTERNATES -> members.stream().reduce(PatternCompiler::either).orElse(NOTHING);
      case OPTIONAL -> orNothing(members.getFirst());
      case ONE_OR_MORE -> again(members.getFirst());
      case ZERO_OR_MORE -> orNothing(again(members.getFirst()));
    };
  }

  private static final Span NOTHING = new Span(new BitSet(), new BitSet(), true);

  private Span then(Span before, Span after) {
    connect(before, after);
    return new Span(
        before.nullable() ? union(before.first(), after.first()) : before.first(),
        after.nullable() ? union(before.last(), after.last()) : after.last(),
        before.nullable() && after.nullable());
  }

  private static Span either(Span one, Span other) {
    return new Span(
        union(one.first(), other.first()),
        union(one.last(), other.last()),
        one.nullable() || other.nullable());
  }

  private static Span orNothing(Span span) {
    return new Span(span.first(), span.last(), true);
  }

  private Span again(Span span) {
    connect(span, span);
    return span;
  }

  private void connect(Span before, Span after) {
    before.last().stream().forEach(place -> follow.get(place).or(after.first()));
  }

  private static BitSet union(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.or(other);
    return both;
  }
}
