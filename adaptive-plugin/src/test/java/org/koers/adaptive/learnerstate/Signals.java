package org.koers.adaptive.learnerstate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.observe.Basis;
import org.koers.adaptive.observe.LearningSignal;

/** Builds signals one after another, a minute apart, of one learner. */
public final class Signals {

  /** When the first signal happens. */
  public static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final Set<String> competencies;
  private final ActivityName activity;
  private final String attempt;
  private final Level level;
  private final Instant from;
  private int count;

  private Signals(
      Set<String> competencies, ActivityName activity, String attempt, Level level, Instant from) {
    this.competencies = competencies;
    this.activity = activity;
    this.attempt = attempt;
    this.level = level;
    this.from = from;
  }

  /** In an attempt on an activity that shows one competency. */
  public static Signals in(String activity, String title, String competency, Level level) {
    return new Signals(
        Set.of(competency), new ActivityName(activity, title), activity + "#1", level, START);
  }

  public static Signals about(String competency) {
    return in("https://example.org/activities/course", "Course", competency, Level.BASIC);
  }

  public Signals at(Level other) {
    return new Signals(competencies, activity, attempt, other, from);
  }

  public Signals about(Set<String> others) {
    return new Signals(others, activity, attempt, level, from);
  }

  public Signals attempt(String other, Duration later) {
    return new Signals(competencies, activity, other, level, START.plus(later));
  }

  public LearningSignal answer(String item, boolean right) {
    return new LearningSignal.Answer(basis(), activity.iri() + "/" + item, right);
  }

  public LearningSignal score(double scaled) {
    return new LearningSignal.ScaledScore(basis(), scaled);
  }

  public LearningSignal verdict(boolean passed) {
    return new LearningSignal.Verdict(basis(), passed);
  }

  public LearningSignal completion() {
    return new LearningSignal.Completion(basis());
  }

  public LearningSignal exposure(Duration time) {
    return new LearningSignal.Exposure(basis(), time);
  }

  public LearningSignal waived() {
    return new LearningSignal.Waived(basis());
  }

  public LearningSignal placed(boolean shown, double probability) {
    return new LearningSignal.Placed(basis(), shown, probability);
  }

  private Basis basis() {
    count++;
    return new Basis(
        UUID.nameUUIDFromBytes(
            (attempt + " " + count + competencies + from).getBytes(StandardCharsets.UTF_8)),
        from.plusSeconds(60L * count),
        Duration.between(START, from).toMinutes() + count,
        competencies,
        activity,
        activity.iri(),
        attempt,
        level);
  }
}
