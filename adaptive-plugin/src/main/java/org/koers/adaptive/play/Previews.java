package org.koers.adaptive.play;

import java.util.Optional;

/** Packages that authors try out, before or beside learners. */
@FunctionalInterface
public interface Previews {

  /** Where nobody tries anything out. */
  Previews NONE = label -> Optional.empty();

  /** What an author opened under the host label, if it is still good. */
  Optional<Preview> open(String label);
}
