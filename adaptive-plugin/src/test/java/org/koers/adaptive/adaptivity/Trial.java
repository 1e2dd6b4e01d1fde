package org.koers.adaptive.adaptivity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.Requirement;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.observe.LearningSignal;

/** One learner on the way: the truth, the clock, and what was sent so far. */
final class Trial {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final Setting setting;
  private final Mind mind;
  private final List<LearningSignal> signals;
  private final boolean inThought;
  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<String, Integer> done = new HashMap<>();
  private final Map<String, Boolean> passed = new HashMap<>();
  private double day;
  private double minutes;
  private double wasted;
  private int attempts;
  private @Nullable LearnerState known;
  private int knownOf;

  /** What stays the same on the way. */
  record Setting(
      Organisation organisation,
      Offer offer,
      Person person,
      boolean clicksThrough,
      List<Requirement> requirements,
      List<Course> curriculum) {

    static Setting of(Organisation organisation, Offer offer, Person person, boolean clicks) {
      return new Setting(
          organisation,
          offer,
          person,
          clicks,
          organisation.requirements(person.role()),
          organisation.curriculum(person.role(), person.language()));
    }

    Set<String> competencies() {
      return requirements.stream().map(one -> one.competency().iri()).collect(Collectors.toSet());
    }

    /** Minutes of the curriculum for this learner. */
    double curriculumMinutes() {
      return curriculum.stream().mapToDouble(course -> minutes(course, false)).sum();
    }

    double minutes(Course course, boolean again) {
      boolean own = Organisation.isIn(course, person.language());
      return course.minutes()
          * person.pace()
          * (own ? 1 : World.OTHER_LANGUAGE_TIME)
          * (again ? World.AGAIN : 1)
          * (clicksThrough ? Disengaged.TIME : 1);
    }

    double effect(Course course) {
      return Organisation.isIn(course, person.language()) ? 1 : World.OTHER_LANGUAGE_EFFECT;
    }
  }

  Trial(Setting setting, Mind mind) {
    this.setting = setting;
    this.mind = mind;
    this.inThought = false;
    this.signals = new ArrayList<>(Sent.before(setting.person(), setting.requirements(), START));
  }

  private Trial(Trial other) {
    this.setting = other.setting;
    this.mind = other.mind.copy();
    this.inThought = true;
    this.signals = List.of();
    this.asked.putAll(other.asked);
    this.done.putAll(other.done);
    this.passed.putAll(other.passed);
    this.day = other.day;
    this.minutes = other.minutes;
  }

  /** The same learner in thought: nothing that happens there is real, or sent. */
  Trial tried() {
    return new Trial(this);
  }

  /**
   * Goes through a course.
   *
   * @return minutes that it took
   */
  double play(Course course) {
    boolean again = done(course) > 0;
    double took = setting.minutes(course, again);
    double effect = setting.effect(course);
    boolean nothingToGain = requiredOf(course).stream().allMatch(this::holds);
    mind.studied(course, course.readingMinutes() * (again ? World.AGAIN : 1), effect, day);
    List<Boolean> answers = new ArrayList<>();
    for (int i = 0; i < course.questions().size(); i++) {
      Item item = course.item(i);
      boolean right = drawn(item);
      answers.add(right);
      mind.answered(item, right, effect, day);
    }
    long right = answers.stream().filter(one -> one).count();
    boolean pass = right >= course.passMark() * course.questions().size() - 1e-9;
    if (!inThought) {
      attempts++;
      signals.addAll(new Sent(course, attempts, now()).all(answers, pass, took));
    }
    done.merge(course.iri(), 1, Integer::sum);
    passed.merge(course.iri(), pass, (before, now) -> before || now);
    minutes += took;
    wasted += nothingToGain ? took : 0;
    return took;
  }

  /** Whether this learner gets it right now; the luck of an item's nth time is always the same. */
  boolean drawn(Item item) {
    int times = asked.merge(item.iri(), 1, Integer::sum) - 1;
    return setting.person().draws().uniform("answer", item.iri(), times) < mind.chance(item, day);
  }

  /** Signals from elsewhere, with the minutes they took. */
  void heard(List<LearningSignal> more, double took) {
    signals.addAll(more);
    minutes += took;
  }

  void sleep(double days) {
    day += days;
  }

  private List<String> requiredOf(Course course) {
    return setting.requirements().stream()
        .map(one -> one.competency().iri())
        .filter(course.entry().subjects()::contains)
        .toList();
  }

  boolean holds(String competency) {
    return setting.requirements().stream()
        .filter(one -> one.competency().iri().equals(competency))
        .allMatch(one -> mind.holds(competency, one.level(), day));
  }

  boolean holdsAll() {
    return setting.requirements().stream().allMatch(one -> holds(one.competency().iri()));
  }

  /** Share of the requirements that are held, so many days from now. */
  double held(double later) {
    return setting.requirements().stream()
        .mapToDouble(one -> mind.holds(one.competency().iri(), one.level(), day + later) ? 1 : 0)
        .average()
        .orElse(1);
  }

  /** How near all requirements are, for an oracle. */
  double progress() {
    return setting.requirements().stream()
        .mapToDouble(
            one -> Math.min(Mind.REQUIRED, mind.share(one.competency().iri(), one.level(), day)))
        .sum();
  }

  Instant now() {
    return START
        .plus(Duration.ofSeconds(Math.round(day * 86_400)))
        .plus(Duration.ofSeconds(Math.round(minutes * 60)));
  }

  /** Derived anew whenever something was heard. */
  LearnerState state() {
    if (known == null || knownOf != signals.size()) {
      known = LearnerState.derivedFrom(signals);
      knownOf = signals.size();
    }
    return known;
  }

  int done(Course course) {
    return done.getOrDefault(course.iri(), 0);
  }

  boolean passed(Course course) {
    return passed.getOrDefault(course.iri(), false);
  }

  /** Requirements of which all that the curriculum has was passed. */
  Set<String> passedAll() {
    return required(
        competency ->
            curriculum().stream()
                .filter(course -> course.entry().subjects().contains(competency))
                .allMatch(this::passed));
  }

  Set<String> heldNow() {
    return required(this::holds);
  }

  private Set<String> required(Predicate<String> which) {
    return setting.requirements().stream()
        .map(one -> one.competency().iri())
        .filter(which)
        .collect(Collectors.toSet());
  }

  Optional<Course> course(String iri) {
    return setting.organisation().course(iri);
  }

  List<Course> curriculum() {
    return setting.curriculum();
  }

  Setting setting() {
    return setting;
  }

  Person person() {
    return setting.person();
  }

  Organisation organisation() {
    return setting.organisation();
  }

  Offer offer() {
    return setting.offer();
  }

  double minutes() {
    return minutes;
  }

  double wasted() {
    return wasted;
  }

  double day() {
    return day;
  }
}
