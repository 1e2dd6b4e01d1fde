package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.adaptive.competency.Role;

/**
 * The people of an organisation. Fixed before the first run: the seed, the sizes and every share
 * stand in ADR 0029.
 */
final class Population {

  static final long SEED = 29;

  private static final double PACE = 0.2;
  private static final double LEARNING = 0.2;

  private Population() {}

  /**
   * All people of an organisation, in one of the repetitions with other people.
   *
   * @param repetition from 0
   */
  static List<Person> of(Organisation organisation, int repetition) {
    List<Role> roles = rolesOfPeople(organisation);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < organisation.size(); i++) {
      Draws draws = new Draws(SEED).of(organisation.name(), repetition, i);
      people.add(
          new Person(
              "%s-%d-%03d".formatted(organisation.name(), repetition, i),
              draws,
              roles.get(i % roles.size()),
              language(draws.uniform("language")),
              Kind.at(draws.uniform("kind")),
              StrictMath.exp(PACE * draws.normal("pace")),
              StrictMath.exp(LEARNING * draws.normal("learning"))));
    }
    return people;
  }

  /** Those that no other role includes; people are dealt over them evenly. */
  private static List<Role> rolesOfPeople(Organisation organisation) {
    Set<String> included =
        organisation.graph().roles().stream()
            .flatMap(role -> role.includes().stream().filter(other -> !other.equals(role.id())))
            .collect(Collectors.toSet());
    return organisation.graph().roles().stream()
        .filter(role -> !included.contains(role.id()))
        .toList();
  }

  /** Seven of ten Dutch, two English, one German. */
  private static Locale language(double uniform) {
    if (uniform < 0.7) {
      return Locale.forLanguageTag("nl");
    }
    return uniform < 0.9 ? Locale.ENGLISH : Locale.GERMAN;
  }
}
