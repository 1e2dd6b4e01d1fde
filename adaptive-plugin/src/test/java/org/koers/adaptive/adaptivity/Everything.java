package org.koers.adaptive.adaptivity;

import java.util.Optional;
import java.util.Set;

/** One size fits all: each course of the curriculum once, in order, whatever comes of it. */
final class Everything implements Tutor {

  @Override
  public Optional<Course> next(Trial trial, double minutes) {
    return trial.curriculum().stream().filter(course -> trial.done(course) == 0).findFirst();
  }

  @Override
  public Set<String> declared(Trial trial) {
    return trial.passedAll();
  }
}
