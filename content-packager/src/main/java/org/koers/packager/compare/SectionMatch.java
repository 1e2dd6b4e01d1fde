package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which section of the old edition is which of the new one: the same id with text that is not all
 * other, else the most similar text, else the same title.
 *
 * @param after the new parts, in order
 * @param origin the old part by the new one
 * @param gone old parts that are in the new edition no more, in order
 */
record SectionMatch(List<Part> after, Map<Part, Part> origin, List<Part> gone) {

  private static final double STILL = 0.15;
  private static final double ALIKE = 0.35;

  static SectionMatch of(List<Part> before, List<Part> after) {
    Map<Part, Part> origin = new LinkedHashMap<>();
    List<Part> old = new ArrayList<>(before);
    pair(origin, old, after, Part::id, SectionMatch::still);
    byText(origin, old, after);
    pair(origin, old, after, Part::title, (a, b) -> !a.title().isBlank() && still(a, b));
    return new SectionMatch(List.copyOf(after), origin, List.copyOf(old));
  }

  /** Sections without text have nothing that speaks against it. */
  private static boolean still(Part one, Part other) {
    return one.outside()
        || one.text().isEmpty()
        || other.text().isEmpty()
        || one.alike(other) >= STILL;
  }

  private static void pair(
      Map<Part, Part> origin,
      List<Part> old,
      List<Part> after,
      Function<Part, String> by,
      BiPredicate<Part, Part> fits) {
    Map<String, List<Part>> left = old.stream().collect(Collectors.groupingBy(by));
    for (Part now : after) {
      List<Part> same = left.getOrDefault(by.apply(now), List.of());
      if (!origin.containsKey(now) && same.size() == 1 && fits.test(same.getFirst(), now)) {
        origin.put(now, same.getFirst());
        old.remove(same.getFirst());
        left.remove(by.apply(now));
      }
    }
  }

  private record Candidate(Part old, Part now, double alike) {}

  private static void byText(Map<Part, Part> origin, List<Part> old, List<Part> after) {
    Map<Long, List<Part>> having = new HashMap<>();
    old.stream()
        .filter(part -> !part.outside())
        .forEach(
            p -> p.text().forEach(t -> having.computeIfAbsent(t, r -> new ArrayList<>()).add(p)));
    List<Candidate> candidates = new ArrayList<>();
    for (Part now : after) {
      if (!now.outside() && !origin.containsKey(now)) {
        Map<Part, Integer> shared = new HashMap<>();
        now.text()
            .forEach(
                t ->
                    having
                        .getOrDefault(t, List.of())
                        .forEach(p -> shared.merge(p, 1, Integer::sum)));
        shared.forEach(
            (part, both) ->
                candidates.add(
                    new Candidate(
                        part,
                        now,
                        (double) both / (part.text().size() + now.text().size() - both))));
      }
    }
    candidates.removeIf(c -> c.alike() < ALIKE);
    candidates.sort(Comparator.comparingDouble(Candidate::alike).reversed());
    for (Candidate best : candidates) {
      if (!origin.containsKey(best.now()) && old.remove(best.old())) {
        origin.put(best.now(), best.old());
      }
    }
  }

  /** New ids by old ones. */
  Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    origin.forEach((now, old) -> ids.put(old.id(), now.id()));
    ids.remove("");
    return ids;
  }

  /** Those new parts that stand elsewhere: not in the longest run that kept its order. */
  Set<Part> moved() {
    List<Part> both = after.stream().filter(p -> !p.outside() && origin.containsKey(p)).toList();
    int[] best = new int[both.size()];
    int[] link = new int[both.size()];
    int last = -1;
    for (int i = 0; i < both.size(); i++) {
      link[i] = -1;
      best[i] = 1;
      for (int j = 0; j < i; j++) {
        if (number(both.get(j)) < number(both.get(i)) && best[j] + 1 > best[i]) {
          best[i] = best[j] + 1;
          link[i] = j;
        }
      }
      last = last < 0 || best[i] > best[last] ? i : last;
    }
    Set<Part> moved = new HashSet<>(both);
    for (int at = last; at >= 0; at = link[at]) {
      moved.remove(both.get(at));
    }
    return moved;
  }

  private int number(Part now) {
    return Objects.requireNonNull(origin.get(now)).number();
  }
}
