package org.koers.adaptive.adaptivity;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.Policy;
import org.koers.adaptive.nextactivity.SequencePolicy;
import org.koers.adaptive.nextactivity.Situation;
import org.koers.adaptive.nextactivity.Standing;

/** A policy of the product, asked as the product asks it. */
record ByPolicy(Policy policy) implements Tutor {

  @Override
  public Optional<Course> next(Trial trial, double minutes) {
    return decide(trial, minutes).next().flatMap(next -> trial.course(next.activityIri()));
  }

  /** A policy without a model says so by what was passed. */
  @Override
  public Set<String> declared(Trial trial) {
    return policy instanceof SequencePolicy
        ? trial.passedAll()
        : decide(trial, World.SESSION).progress().stream()
            .filter(
                one -> one.standing() == Standing.MASTERED || one.standing() == Standing.REFRESH)
            .map(one -> one.competency().iri())
            .collect(Collectors.toSet());
  }

  /** With the versions of its models. */
  String version(Trial trial) {
    return decide(trial, World.SESSION).policy();
  }

  private Decision decide(Trial trial, double minutes) {
    return policy.decide(
        new Situation(
            trial.person().pseudonym(),
            trial.person().role().id(),
            trial.person().language(),
            trial.state(),
            trial.offer(),
            trial.organisation().graph(),
            Duration.ofSeconds(Math.round(minutes * 60)),
            trial.now()));
  }
}
