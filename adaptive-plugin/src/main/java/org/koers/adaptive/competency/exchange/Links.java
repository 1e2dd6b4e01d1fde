package org.koers.adaptive.competency.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes before what and what is part of what, as a source says it beside its labels. */
final class Links {

  private final Map<String, Set<String>> before = new LinkedHashMap<>();
  private final Map<String, Set<String>> broader = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /** The first comes before the second. */
  void precedes(String first, String second) {
    before.computeIfAbsent(second, _ -> new LinkedHashSet<>()).add(first);
  }

  void partOf(String part, String whole) {
    broader.computeIfAbsent(part, _ -> new LinkedHashSet<>()).add(whole);
  }

  /** What was left out, with its place. */
  void note(String sentence) {
    notes.add(sentence);
  }

  Set<String> before(String iri) {
    return before.getOrDefault(iri, Set.of());
  }

  Set<String> broader(String iri) {
    return broader.getOrDefault(iri, Set.of());
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
