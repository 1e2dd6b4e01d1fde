package org.koers.lrs.authority;

import java.util.Optional;

/** One scheme by which a request can say who sends it; each bean of this type is asked. */
public interface Authentication {

  /**
   * The credential that this Authorization header proves; empty if it is of another scheme. What is
   * of this scheme and wrong is refused with {@link org.koers.lrs.problem.LrsProblem}.
   */
  Optional<Credential> of(String authorizationHeader);
}
