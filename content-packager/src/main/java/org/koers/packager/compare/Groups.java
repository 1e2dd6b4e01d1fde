package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what hangs together. */
final class Groups {

  private final Map<String, String> above = new HashMap<>();

  /** Groups of at least two, in the order of the names. */
  static List<DuplicateGroup> of(List<String> names, List<Duplicate> pairs) {
    Groups groups = new Groups();
    List<Duplicate> alike =
        pairs.stream().filter(pair -> pair.kind() != Duplicate.Kind.PART_OF).toList();
    alike.forEach(pair -> groups.join(pair.first(), pair.second()));
    List<DuplicateGroup> found = new ArrayList<>();
    groups
        .members(names)
        .forEach(
            members -> {
              List<Duplicate> inside =
                  alike.stream().filter(pair -> members.contains(pair.first())).toList();
              Duplicate.Kind weakest =
                  inside.stream()
                      .map(Duplicate::kind)
                      .max(Comparator.naturalOrder())
                      .orElse(Duplicate.Kind.NEAR);
              found.add(new DuplicateGroup(weakest, members, inside));
            });
    return found;
  }

  /** Whether that was needed to bring them together. */
  boolean join(String one, String other) {
    String top = top(one);
    String otherTop = top(other);
    above.put(top, otherTop);
    return !top.equals(otherTop);
  }

  private String top(String name) {
    String at = name;
    for (String next = above.get(at); next != null && !next.equals(at); next = above.get(at)) {
      at = next;
    }
    return at;
  }

  /** Groups of at least two. */
  List<List<String>> members(List<String> names) {
    Map<String, List<String>> byTop = new LinkedHashMap<>();
    names.forEach(name -> byTop.computeIfAbsent(top(name), t -> new ArrayList<>()).add(name));
    return byTop.values().stream().filter(group -> group.size() > 1).toList();
  }
}
