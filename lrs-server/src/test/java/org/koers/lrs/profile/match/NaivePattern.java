package org.koers.lrs.profile.match;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.koers.lrs.profile.definition.Pattern;
import org.koers.lrs.profile.match.PatternAutomaton.Status;

/** What a pattern means, tried out in every way: slow, and plain enough to believe. */
record NaivePattern(Map<String, Pattern> patterns, List<Set<String>> statements) {

  Status status(String pattern) {
    if (ends(pattern, 0).contains(statements.size())) {
      return Status.SUCCESS;
    }
    return mayGoOn(pattern, 0) ? Status.PARTIAL : Status.FAILURE;
  }

  /** All places at which the element can be done when it begins there. */
  private Set<Integer> ends(String element, int start) {
    Pattern pattern = patterns.get(element);
    if (pattern == null) {
      return follows(element, start) ? Set.of(start + 1) : Set.of();
    }
    String first = pattern.members().getFirst();
    return switch (pattern.kind()) {
      case SEQUENCE -> reached(pattern.members(), start);
      case ALTERNATES ->
          pattern.members().stream()
              .flatMap(member -> ends(member, start).stream())
              .collect(Collectors.toSet());
      case OPTIONAL -> with(ends(first, start), start);
      case ONE_OR_MORE -> again(first, ends(first, start));
      case ZERO_OR_MORE -> again(first, Set.of(start));
    };
  }

  private boolean follows(String template, int at) {
    return at < statements.size() && statements.get(at).contains(template);
  }

  private Set<Integer> reached(List<String> members, int start) {
    Set<Integer> at = Set.of(start);
    for (String member : members) {
      at = at.stream().flatMap(p -> ends(member, p).stream()).collect(Collectors.toSet());
    }
    return at;
  }

  private Set<Integer> again(String member, Set<Integer> from) {
    Set<Integer> all = new TreeSet<>(from);
    boolean more = true;
    while (more) {
      Set<Integer> next = new HashSet<>();
      all.forEach(p -> next.addAll(ends(member, p)));
      more = all.addAll(next);
    }
    return all;
  }

  private static Set<Integer> with(Set<Integer> ends, int start) {
    Set<Integer> all = new HashSet<>(ends);
    all.add(start);
    return all;
  }

  /** Whether all statements from there on can be a beginning of the element. */
  private boolean mayGoOn(String element, int start) {
    if (start == statements.size()) {
      return true;
    }
    Pattern pattern = patterns.get(element);
    if (pattern == null) {
      return start == statements.size() - 1 && follows(element, start);
    }
    String first = pattern.members().getFirst();
    return switch (pattern.kind()) {
      case SEQUENCE ->
          IntStream.range(0, pattern.members().size())
              .anyMatch(
                  i ->
                      reached(pattern.members().subList(0, i), start).stream()
                          .anyMatch(p -> mayGoOn(pattern.members().get(i), p)));
      case ALTERNATES -> pattern.members().stream().anyMatch(member -> mayGoOn(member, start));
      case OPTIONAL -> mayGoOn(first, start);
      case ONE_OR_MORE, ZERO_OR_MORE ->
          again(first, Set.of(start)).stream().anyMatch(p -> mayGoOn(first, p));
    };
  }
}
