package org.koers.adaptive.learner;

import java.util.List;
import java.util.Optional;

/** Who may open a learner's page. */
public interface Learners {

  /**
   * Whose link this is.
   *
   * @param token the secret in the link
   */
  Optional<Learner> byToken(String token);

  /** Of a tenant, in the order of their pseudonyms. */
  List<Learner> all(long tenantId);
}
