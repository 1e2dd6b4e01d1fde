package org.koers.lrs.profile.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether a pattern can be reached from itself. */
record Cycle(Map<String, Pattern> patterns, String start) {

  boolean exists() {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(members(start));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (next.equals(start)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(members(next));
      }
    }
    return false;
  }

  private java.util.List<String> members(String id) {
    Pattern pattern = patterns.get(id);
    return pattern == null ? java.util.List.of() : pattern.members();
  }
}
