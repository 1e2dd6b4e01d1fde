package org.koers.lrs.profile.definition;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koers.lrs.profile.definition.Pattern.Kind;

/** How patterns may be put together (structure 9.0). */
record PatternCheck(ProfileDefinition profile, Findings findings) {

  void check() {
    Set<String> used = new HashSet<>();
    profile.patterns().values().forEach(pattern -> used.addAll(pattern.members()));
    for (Pattern pattern : sorted()) {
      pattern.members().forEach(member -> member(pattern, member));
      if (pattern.kind().several() && pattern.members().size() == 1) {
        single(pattern, used);
      }
    }
    for (Pattern pattern : sorted()) {
      if (new Cycle(profile.patterns(), pattern.id()).exists()) {
        findings.error(
            pattern.id() + " " + pattern.kind().property(),
            "The pattern contains itself, directly or through another. Take it out.");
      }
    }
  }

  private List<Pattern> sorted() {
    return profile.patterns().values().stream().sorted(Comparator.comparing(Pattern::id)).toList();
  }

  private void member(Pattern pattern, String id) {
    Pattern member = profile.patterns().get(id);
    String place = pattern.id() + " " + pattern.kind().property();
    if (member == null && !profile.templates().containsKey(id)) {
      findings.warning(
          place,
          "There is no template or pattern "
              + id
              + " here. If it is another profile's, register that too; until then patterns that"
              + " need it are not checked.");
    }
    if (member != null
        && pattern.kind() == Kind.ALTERNATES
        && (member.kind() == Kind.OPTIONAL || member.kind() == Kind.ZERO_OR_MORE)) {
      findings.flaw(
          place,
          "The alternative " + id + " may match nothing. Make the alternates optional instead.");
    }
  }

  private void single(Pattern pattern, Set<String> used) {
    boolean allowed =
        pattern.kind() == Kind.SEQUENCE
            && pattern.primary()
            && !used.contains(pattern.id())
            && profile.templates().containsKey(pattern.members().getFirst());
    if (!allowed) {
      findings.flaw(
          pattern.id() + " " + pattern.kind().property(), "It needs at least two members.");
    }
  }
}
