package org.koers.adaptive.placement.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.placement.TestAttempt;

/**
 * A placement test of one learner, going on or over.
 *
 * @param goals competency IRI and the level at which the role requires it
 * @param finished when it ended; empty while it goes on
 * @param waived what need not be done because of it
 */
public record KeptTest(
    TestAttempt attempt,
    Map<String, Level> goals,
    Optional<Instant> finished,
    List<WaivedActivity> waived) {

  public KeptTest {
    goals = Map.copyOf(goals);
    waived = List.copyOf(waived);
  }

  /** Just begun. */
  static KeptTest begun(TestAttempt attempt, Map<String, Level> goals) {
    return new KeptTest(attempt, goals, Optional.empty(), List.of());
  }

  KeptTest with(TestAttempt answered) {
    return new KeptTest(answered, goals, finished, waived);
  }

  KeptTest over(Instant now, List<WaivedActivity> needless) {
    return new KeptTest(attempt, goals, Optional.of(now), needless);
  }
}
