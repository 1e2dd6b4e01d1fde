package org.koers.adaptive.competency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is different in another version of a graph, for people: what came, what went, and which of
 * its parts changed.
 */
public record GraphDiff(List<Change> changes) {

  /** What happened to a competency or a role. */
  public enum How {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One competency or role.
   *
   * @param name last part of its IRI
   * @param before what it was, as lines; empty where it is new
   * @param after what it is, as lines; empty where it is gone
   */
  public record Change(
      How how, boolean role, String name, List<String> before, List<String> after) {

    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public GraphDiff {
    changes = List.copyOf(changes);
  }

  /**
   * From one graph to another.
   *
   * @param old none where there was no usable graph
   */
  public static GraphDiff between(@Nullable CompetencyGraph old, CompetencyGraph now) {
    List<Change> all = new ArrayList<>();
    all.addAll(
        changes(
            old == null ? Map.of() : lines(old.competencies(), Competency::iri, GraphDiff::lines),
            lines(now.competencies(), Competency::iri, GraphDiff::lines),
            false));
    all.addAll(
        changes(
            old == null ? Map.of() : lines(old.roles(), Role::iri, GraphDiff::lines),
            lines(now.roles(), Role::iri, GraphDiff::lines),
            true));
    return new GraphDiff(all);
  }

  private static <T> Map<String, List<String>> lines(
      Iterable<T> nodes, Function<T, String> iri, Function<T, List<String>> lines) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    nodes.forEach(one -> all.put(iri.apply(one), lines.apply(one)));
    return all;
  }

  private static List<Change> changes(
      Map<String, List<String>> old, Map<String, List<String>> now, boolean role) {
    Set<String> iris = new LinkedHashSet<>(now.keySet());
    iris.addAll(old.keySet());
    List<Change> all = new ArrayList<>();
    for (String iri : iris) {
      List<String> before = old.getOrDefault(iri, List.of());
      List<String> after = now.getOrDefault(iri, List.of());
      if (!Objects.equals(before, after)) {
        How how =
            !old.containsKey(iri) ? How.ADDED : now.containsKey(iri) ? How.CHANGED : How.REMOVED;
        all.add(
            new Change(
                how,
                role,
                local(iri),
                before.stream().filter(one -> !after.contains(one)).toList(),
                after.stream().filter(one -> !before.contains(one)).toList()));
      }
    }
    return all;
  }

  private static List<String> lines(Competency one) {
    List<String> lines = labels(one.labels());
    one.broader().ifPresent(iri -> lines.add("skos:broader " + local(iri)));
    one.prerequisites().stream()
        .sorted()
        .forEach(iri -> lines.add("koers:prerequisite " + local(iri)));
    return lines;
  }

  private static List<String> lines(Role one) {
    List<String> lines = labels(one.labels());
    lines.add("skos:notation " + one.id());
    one.includes().stream()
        .filter(id -> !id.equals(one.id()))
        .sorted()
        .forEach(id -> lines.add("koers:includes " + id));
    for (Requirement requirement : one.requirements()) {
      lines.add(
          "koers:requires %s %s %s"
              .formatted(
                  local(requirement.competency().iri()),
                  requirement.level().name().toLowerCase(Locale.ROOT),
                  requirement.criticality().name().toLowerCase(Locale.ROOT)));
    }
    return lines;
  }

  private static List<String> labels(Labels labels) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(labels.byLanguage())
        .forEach((language, label) -> lines.add("“" + label + "” " + language));
    return lines;
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
