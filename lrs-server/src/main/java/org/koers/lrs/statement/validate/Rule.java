package org.koers.lrs.statement.validate;

import java.util.Set;
import java.util.function.BiConsumer;

/** One clause of the standard; its {@link Requirement} says which. */
interface Rule {

  /** The parts of a statement to which it applies. */
  Set<Part> parts();

  /**
   * Holds a part against the clause.
   *
   * @param fault takes the pointer and the message of each breach
   */
  void check(Place place, BiConsumer<String, String> fault);

  default String requirement() {
    return getClass().getAnnotation(Requirement.class).value();
  }
}
