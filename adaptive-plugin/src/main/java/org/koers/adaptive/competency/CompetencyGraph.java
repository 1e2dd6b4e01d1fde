package org.koers.adaptive.competency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;

/**
 * What an organisation's roles have to be able to do, checked: every name resolves, every
 * competency and role has a label, and nothing is its own prerequisite. Immutable.
 */
public final class CompetencyGraph {

  /** The largest file that is read: some 60,000 competencies with labels in three languages. */
  public static final int MOST_BYTES = 16 << 20;

  private final Map<String, Competency> competencies;
  private final Map<String, Role> roles;

  /** Both maps in their order: competencies prerequisites first, roles as in the file. */
  CompetencyGraph(Map<String, Competency> competencies, Map<String, Role> roles) {
    this.competencies = Collections.unmodifiableMap(new LinkedHashMap<>(competencies));
    this.roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
  }

  /**
   * Reads a Turtle file.
   *
   * @throws GraphProblem naming the line or the node that is wrong
   */
  public static CompetencyGraph load(Path turtle) {
    try (InputStream in = Files.newInputStream(turtle)) {
      refuseLarge(turtle);
      return load(in, turtle.toString());
    } catch (NoSuchFileException absent) {
      throw new GraphProblem(
          "There is no competency graph at %s. Put the Turtle file there, or point koers.graph at it."
              .formatted(turtle),
          absent);
    } catch (IOException unreadable) {
      throw new GraphProblem(
          "The competency graph %s cannot be read: %s. Check that it is a file that the server may read."
              .formatted(turtle, unreadable.getMessage()),
          unreadable);
    }
  }

  private static void refuseLarge(Path turtle) throws IOException {
    if (Files.size(turtle) > MOST_BYTES) {
      throw new GraphProblem(
          "The competency graph %s has more than %d MiB. Give only the competencies and roles that are needed."
              .formatted(turtle, MOST_BYTES >> 20));
    }
  }

  /**
   * Reads Turtle.
   *
   * @param place what to call the source in a message
   */
  public static CompetencyGraph load(InputStream turtle, String place) {
    try {
      return new GraphReader(Turtle.read(turtle, place), place).graph();
    } catch (TurtleProblem wrong) {
      throw wrong.problem();
    }
  }

  public Optional<Competency> competency(String iri) {
    return Optional.ofNullable(competencies.get(iri));
  }

  /** Prerequisites first, otherwise in the order of the file. */
  public SequencedCollection<Competency> competencies() {
    return List.copyOf(competencies.values());
  }

  /** By short id, such as {@code sales}. */
  public Optional<Role> role(String id) {
    return Optional.ofNullable(roles.get(id));
  }

  public SequencedCollection<Role> roles() {
    return List.copyOf(roles.values());
  }

  /** All that comes before a competency, however far, without itself. */
  public Set<Competency> prerequisitesOf(String iri) {
    Set<Competency> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(iri));
    while (!open.isEmpty()) {
      for (String before : directlyBefore(open.pop())) {
        if (found.add(competencies.get(before))) {
          open.add(before);
        }
      }
    }
    return found;
  }

  /** The competencies that are directly part of one. */
  public List<Competency> partsOf(String iri) {
    return competencies.values().stream()
        .filter(part -> part.broader().filter(iri::equals).isPresent())
        .toList();
  }

  private Set<String> directlyBefore(String iri) {
    return competency(iri).map(Competency::prerequisites).orElse(Set.of());
  }
}
