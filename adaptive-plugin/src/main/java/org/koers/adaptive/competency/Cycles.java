package org.koers.adaptive.competency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks "before" relations: what comes first, and whether something comes before itself. */
final class Cycles {

  private final Function<String, ? extends Collection<String>> before;
  private final Set<String> finished = new LinkedHashSet<>();
  private final Deque<String> path = new ArrayDeque<>();

  private Cycles(Function<String, ? extends Collection<String>> before) {
    this.before = before;
  }

  /** A cycle as the nodes on it with the first repeated at the end, or null if there is none. */
  static @Nullable List<String> find(
      Collection<String> nodes, Function<String, ? extends Collection<String>> before) {
    Cycles walk = new Cycles(before);
    for (String node : nodes) {
      List<String> cycle = walk.visit(node);
      if (cycle != null) {
        return cycle;
      }
    }
    return null;
  }

  /** The nodes so that each stands after all before it, otherwise in the given order. */
  static List<String> sorted(
      Collection<String> nodes, Function<String, ? extends Collection<String>> before) {
    Cycles walk = new Cycles(before);
    nodes.forEach(walk::visit);
    return List.copyOf(walk.finished);
  }

  private @Nullable List<String> visit(String node) {
    if (finished.contains(node)) {
      return null;
    }
    if (path.contains(node)) {
      List<String> cycle = new ArrayList<>(path).reversed();
      cycle = new ArrayList<>(cycle.subList(cycle.indexOf(node), cycle.size()));
      cycle.add(node);
      return cycle;
    }
    path.push(node);
    for (String earlier : before.apply(node)) {
      List<String> cycle = visit(earlier);
      if (cycle != null) {
        return cycle;
      }
    }
    path.pop();
    finished.add(node);
    return null;
  }
}
