package org.koers.adaptive.competency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks "before" relations: what comes first, and whether something comes before itself. Without
 * recursion: a chain in a file may be longer than a stack.
 */
final class Cycles {

  private final Function<String, ? extends Collection<String>> before;
  private final Set<String> finished = new LinkedHashSet<>();

  /** From the node where the walk began to where it is, each with what is still to be seen. */
  private final Map<String, Iterator<String>> path = new LinkedHashMap<>();

  private final Deque<String> open = new ArrayDeque<>();

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

  /** Cycles that share no node, such that without their nodes none is left. */
  static List<List<String>> all(
      Collection<String> nodes, Function<String, ? extends Collection<String>> before) {
    Set<String> left = new LinkedHashSet<>(nodes);
    List<List<String>> cycles = new ArrayList<>();
    List<String> cycle = find(left, node -> among(left, before.apply(node)));
    while (cycle != null) {
      cycles.add(cycle);
      left.removeAll(new HashSet<>(cycle));
      cycle = find(left, node -> among(left, before.apply(node)));
    }
    return cycles;
  }

  private static List<String> among(Set<String> nodes, Collection<String> found) {
    return found.stream().filter(nodes::contains).toList();
  }

  /** The nodes so that each stands after all before it, otherwise in the given order. */
  static List<String> sorted(
      Collection<String> nodes, Function<String, ? extends Collection<String>> before) {
    Cycles walk = new Cycles(before);
    nodes.forEach(walk::visit);
    return List.copyOf(walk.finished);
  }

  private @Nullable List<String> visit(String start) {
    if (finished.contains(start)) {
      return null;
    }
    push(start);
    while (!open.isEmpty()) {
      Iterator<String> rest = path.get(open.peek());
      if (rest == null || !rest.hasNext()) {
        String done = open.pop();
        path.remove(done);
        finished.add(done);
        continue;
      }
      String earlier = rest.next();
      if (path.containsKey(earlier)) {
        return cycle(earlier);
      }
      if (!finished.contains(earlier)) {
        push(earlier);
      }
    }
    return null;
  }

  private void push(String node) {
    open.push(node);
    path.put(node, List.<String>copyOf(before.apply(node)).iterator());
  }

  private List<String> cycle(String first) {
    List<String> walked = List.copyOf(path.keySet());
    List<String> cycle = new ArrayList<>(walked.subList(walked.indexOf(first), walked.size()));
    cycle.add(first);
    return cycle;
  }
}
