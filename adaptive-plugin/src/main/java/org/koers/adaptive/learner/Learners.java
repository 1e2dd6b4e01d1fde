package org.koers.adaptive.learner;

import java.util.Optional;

/** Who may open a learner's page. */
public interface Learners {

  /**
   * Whose link this is.
   *
   * @param token the secret in the link
   */
  Optional<Learner> byToken(String token);
}
