package org.koers.adaptive.adaptivity;

import java.util.List;
import java.util.stream.Collectors;

/** Which policies and models chose. */
final class Versions {

  private Versions() {}

  static String of(Organisation organisation) {
    Person person = Population.of(organisation, 0).getFirst();
    Trial trial =
        new Trial(
            Trial.Setting.of(organisation, organisation.offer(), person, false),
            LearnerModel.TRACING.mind(person));
    return List.of(Rival.MASTERY, Rival.SEQUENCE, Rival.ZPDES).stream()
        .map(rival -> ((ByPolicy) rival.tutor()).version(trial))
        .map(version -> "`" + version + "`")
        .collect(Collectors.joining(", "));
  }
}
