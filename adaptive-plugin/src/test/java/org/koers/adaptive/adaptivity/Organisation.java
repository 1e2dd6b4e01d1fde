package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.competency.Role;

/**
 * An organisation of the demo.
 *
 * @param name of its theme, such as {@code privacy}
 * @param size people
 * @param courses what its learners can be given
 */
record Organisation(String name, int size, CompetencyGraph graph, List<Course> courses) {

  Organisation {
    courses = List.copyOf(courses);
  }

  Offer offer() {
    return Offer.of(courses.stream().map(Course::entry).toList());
  }

  Optional<Course> course(String iri) {
    return courses.stream().filter(course -> course.iri().equals(iri)).findFirst();
  }

  /**
   * What a role requires and a course for that role teaches at that level or above it. What nobody
   * teaches cannot be reached under any policy and is left out.
   */
  List<Requirement> requirements(Role role) {
    return role.requirements().stream().filter(one -> served(role, one)).toList();
  }

  private boolean served(Role role, Requirement requirement) {
    return courses.stream()
        .anyMatch(
            course ->
                isFor(course, role)
                    && course.entry().teaches().contains(requirement.competency().iri())
                    && course.taggedLevel().compareTo(requirement.level()) >= 0);
  }

  static boolean isFor(Course course, Role role) {
    return course.entry().roles().isEmpty()
        || course.entry().roles().stream().anyMatch(role.includes()::contains);
  }

  /**
   * Every course of the role's curriculum, once, in the order of the graph, then by level, length
   * and IRI. In the learner's language; in another what is not to be had in it.
   */
  List<Course> curriculum(Role role, Locale language) {
    List<Course> all = new ArrayList<>();
    for (String competency : inOrderOfGraph(role)) {
      List<Course> about =
          courses.stream()
              .filter(course -> isFor(course, role))
              .filter(course -> course.entry().subjects().contains(competency))
              .sorted(
                  Comparator.comparing(Course::taggedLevel)
                      .thenComparingDouble(Course::minutes)
                      .thenComparing(Course::iri))
              .toList();
      List<Course> own = about.stream().filter(course -> isIn(course, language)).toList();
      (own.isEmpty() ? about : own)
          .stream().filter(course -> !all.contains(course)).forEach(all::add);
    }
    return all;
  }

  static boolean isIn(Course course, Locale language) {
    String tag = course.entry().language();
    return tag.isEmpty() || tag.equals("und") || tag.startsWith(language.getLanguage());
  }

  /** What the role requires and what comes before it. */
  private List<String> inOrderOfGraph(Role role) {
    Set<String> needed = new HashSet<>();
    for (Requirement one : role.requirements()) {
      needed.add(one.competency().iri());
      graph.prerequisitesOf(one.competency().iri()).forEach(before -> needed.add(before.iri()));
    }
    return graph.competencies().stream().map(Competency::iri).filter(needed::contains).toList();
  }

  /** With other truths behind the same tags. */
  Organisation with(List<Course> others) {
    return new Organisation(name, size, graph, others);
  }
}
