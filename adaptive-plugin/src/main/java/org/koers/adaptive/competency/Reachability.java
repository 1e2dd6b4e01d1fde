package org.koers.adaptive.competency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.GraphFinding.Kind;

/**
 * Whether the published activities get the holders of each role where the graph wants them: by the
 * rules by which the next activity is chosen. What comes before a competency and nothing is about
 * is not waited for, as in that choice.
 */
public final class Reachability {

  private final CompetencyGraph graph;
  private final Offer offer;
  private final Map<String, Set<String>> before = new HashMap<>();

  private Reachability(CompetencyGraph graph, Offer offer) {
    this.graph = graph;
    this.offer = offer;
  }

  /** Goals that nobody can reach, and what the activities say that the graph does not know. */
  public static List<GraphFinding> of(CompetencyGraph graph, Offer offer) {
    return new Reachability(graph, offer).findings();
  }

  private List<GraphFinding> findings() {
    if (offer.entries().isEmpty()) {
      return List.of(GraphFinding.of(Kind.NOTHING_PUBLISHED, ""));
    }
    Map<GraphFinding, Set<String>> roles = new LinkedHashMap<>();
    for (Role role : graph.roles()) {
      Set<String> ready = ready(role);
      for (Goal goal : goals(role)) {
        missing(role, goal, ready)
            .forEach(
                found -> roles.computeIfAbsent(found, _ -> new LinkedHashSet<>()).add(role.id()));
      }
    }
    List<GraphFinding> all = new ArrayList<>();
    roles.forEach(
        (found, by) -> {
          List<String> values = new ArrayList<>(found.values());
          values.add(String.join(", ", by));
          all.add(new GraphFinding(found.kind(), found.place(), values));
        });
    all.addAll(oddities());
    all.sort(java.util.Comparator.comparing(GraphFinding::severity));
    return all;
  }

  /** What a role has to be able to do, and how far. */
  private record Goal(Competency competency, Level level) {}

  private List<Goal> goals(Role role) {
    Map<String, Goal> all = new LinkedHashMap<>();
    for (Requirement one : role.requirements()) {
      all.put(one.competency().iri(), new Goal(one.competency(), one.level()));
    }
    for (Requirement one : role.requirements()) {
      graph
          .prerequisitesOf(one.competency().iri())
          .forEach(before -> all.putIfAbsent(before.iri(), new Goal(before, Level.BASIC)));
    }
    return List.copyOf(all.values());
  }

  private List<GraphFinding> missing(Role role, Goal goal, Set<String> ready) {
    String iri = goal.competency().iri();
    List<CatalogueEntry> about = open(role, iri);
    boolean required =
        role.requirements().stream().anyMatch(one -> one.competency().iri().equals(iri));
    if (about.isEmpty()) {
      return required ? List.of(finding(Kind.NOBODY_TEACHES, goal, "")) : List.of();
    }
    List<CatalogueEntry> high =
        about.stream().filter(one -> level(one).compareTo(goal.level()) >= 0).toList();
    if (high.isEmpty()) {
      return List.of(finding(Kind.LEVEL_NOT_TAUGHT, goal, highest(about)));
    }
    if (high.stream().noneMatch(one -> ready.containsAll(before(one)))) {
      Set<String> waiting = new TreeSet<>();
      high.forEach(
          one -> before(one).stream().filter(x -> !ready.contains(x)).forEach(waiting::add));
      return List.of(finding(Kind.BLOCKED, goal, names(waiting)));
    }
    return high.stream().noneMatch(one -> one.teaches().contains(iri))
        ? List.of(finding(Kind.ONLY_ASKED, goal, ""))
        : List.of();
  }

  private GraphFinding finding(Kind kind, Goal goal, String more) {
    return GraphFinding.of(
        kind, name(goal.competency().iri()), goal.level().name().toLowerCase(Locale.ROOT), more);
  }

  private static String highest(List<CatalogueEntry> about) {
    return about.stream()
        .map(Reachability::level)
        .max(Level::compareTo)
        .orElse(Level.BASIC)
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private String names(Collection<String> iris) {
    return iris.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(String iri) {
    String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return ":" + local;
  }

  /** Competencies that the holders of a role can get ready for what comes after them. */
  private Set<String> ready(Role role) {
    Set<String> ready = new HashSet<>();
    graph.competencies().stream()
        .map(Competency::iri)
        .filter(iri -> offer.about(iri).isEmpty())
        .forEach(ready::add);
    boolean more = true;
    while (more) {
      more = false;
      for (CatalogueEntry entry : offer.entries()) {
        if (isFor(entry, role) && ready.containsAll(before(entry))) {
          more |= ready.addAll(entry.subjects());
        }
      }
    }
    return ready;
  }

  private List<CatalogueEntry> open(Role role, String iri) {
    return offer.about(iri).stream().filter(one -> isFor(one, role)).toList();
  }

  private static boolean isFor(CatalogueEntry entry, Role role) {
    return entry.roles().isEmpty() || entry.roles().stream().anyMatch(role.includes()::contains);
  }

  private static Level level(CatalogueEntry entry) {
    return entry.level() == null ? Level.BASIC : entry.level();
  }

  private Set<String> before(CatalogueEntry entry) {
    return before.computeIfAbsent(
        entry.activityIri(),
        _ -> {
          Set<String> needed = new LinkedHashSet<>(entry.requires());
          entry
              .subjects()
              .forEach(one -> graph.prerequisitesOf(one).forEach(more -> needed.add(more.iri())));
          needed.removeAll(entry.teaches());
          needed.removeIf(iri -> graph.competency(iri).isEmpty());
          return needed;
        });
  }

  private List<GraphFinding> oddities() {
    List<GraphFinding> all = new ArrayList<>();
    long untagged = offer.entries().stream().filter(one -> one.subjects().isEmpty()).count();
    if (untagged > 0) {
      all.add(
          GraphFinding.of(
              Kind.UNTAGGED,
              "",
              Long.toString(untagged),
              Integer.toString(offer.entries().size())));
    }
    for (String subject : new TreeSet<>(offer.subjects())) {
      if (graph.competency(subject).isEmpty()) {
        all.add(
            GraphFinding.of(
                Kind.UNKNOWN_SUBJECT,
                "<" + subject + ">",
                Integer.toString(offer.about(subject).size())));
      }
    }
    unused().forEach(iri -> all.add(GraphFinding.of(Kind.UNUSED, name(iri))));
    return all;
  }

  /** Competencies that no role needs, nothing comes after, and that have no parts. */
  private List<String> unused() {
    Set<String> needed = new HashSet<>();
    for (Role role : graph.roles()) {
      goals(role).forEach(goal -> needed.add(goal.competency().iri()));
    }
    return graph.competencies().stream()
        .map(Competency::iri)
        .filter(iri -> !needed.contains(iri) && graph.partsOf(iri).isEmpty())
        .toList();
  }
}
