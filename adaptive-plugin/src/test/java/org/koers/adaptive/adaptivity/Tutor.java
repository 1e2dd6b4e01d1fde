package org.koers.adaptive.adaptivity;

import java.util.Optional;
import java.util.Set;

/** Chooses for one learner: the product's policies, and what they are compared with. */
interface Tutor {

  /**
   * The next course; empty if there is none left to do.
   *
   * @param minutes that are left of the session
   */
  Optional<Course> next(Trial trial, double minutes);

  /** IRIs of the competencies that are said to be mastered when there is nothing left to do. */
  Set<String> declared(Trial trial);
}
