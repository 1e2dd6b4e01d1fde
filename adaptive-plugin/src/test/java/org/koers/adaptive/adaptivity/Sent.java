package org.koers.adaptive.adaptivity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/** The signals of one attempt on a course, as the demo's player has them: by tags, not by truth. */
final class Sent {

  private static final ActivityName EARLIER =
      new ActivityName("https://earlier.example/course", "Earlier course");

  private final Course course;
  private final String attempt;
  private final Instant from;
  private final int number;
  private final List<LearningSignal> signals = new ArrayList<>();

  Sent(Course course, int number, Instant from) {
    this.course = course;
    this.number = number;
    this.attempt = course.iri() + "#" + number;
    this.from = from;
  }

  /**
   * Of an attempt to the end.
   *
   * @param answers right or not, in the order of the questions
   */
  List<LearningSignal> all(List<Boolean> answers, boolean passed, double minutes) {
    for (int i = 0; i < answers.size(); i++) {
      signals.add(new LearningSignal.Answer(basis(), course.item(i).iri(), answers.get(i)));
    }
    double score = answers.stream().mapToInt(right -> right ? 1 : 0).average().orElse(0);
    signals.add(new LearningSignal.ScaledScore(basis(), score));
    signals.add(new LearningSignal.Verdict(basis(), passed));
    signals.add(new LearningSignal.Exposure(basis(), Duration.ofSeconds(Math.round(minutes * 60))));
    return signals;
  }

  private Basis basis() {
    return basis(
        attempt,
        from.plusSeconds(20L * signals.size()),
        number * 100L + signals.size(),
        Set.copyOf(
            course.entry().assesses().isEmpty()
                ? course.entry().teaches()
                : course.entry().assesses()),
        new ActivityName(course.iri(), course.entry().title()),
        course.taggedLevel());
  }

  static Basis basis(
      String attempt,
      Instant when,
      long position,
      Set<String> competencies,
      ActivityName activity,
      Level level) {
    UUID id = UUID.nameUUIDFromBytes((attempt + " " + position).getBytes(StandardCharsets.UTF_8));
    return new Basis(id, when, position, competencies, activity, activity.iri(), attempt, level);
  }

  /** What an earlier system says of those who claim everything: passed, a year ago. */
  static List<LearningSignal> before(Person person, List<Requirement> requirements, Instant start) {
    List<LearningSignal> claims = new ArrayList<>();
    if (person.kind() == Kind.OVERCLAIMING) {
      for (Requirement one : requirements) {
        String iri = one.competency().iri();
        Basis basis =
            basis(
                "earlier " + iri,
                start.minus(Duration.ofDays(365)),
                1 + claims.size(),
                Set.of(iri),
                EARLIER,
                one.level());
        claims.add(new LearningSignal.Verdict(basis, true));
      }
    }
    return claims;
  }
}
