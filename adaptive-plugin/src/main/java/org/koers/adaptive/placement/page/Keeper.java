package org.koers.adaptive.placement.page;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Who may bring questions in and look at tests over HTTP: a credential with the scope all. */
final class Keeper {

  private Keeper() {}

  static Credential of(@Nullable Principal principal) {
    if (!(principal instanceof Credential who)) {
      throw new LrsProblem(
          ProblemCode.NO_CREDENTIAL, "Send the key and the secret of a credential (Basic).");
    }
    if (!who.allows(Scope.ALL)) {
      throw new LrsProblem(
          ProblemCode.FORBIDDEN,
          "The key %s may not do this; use one with the scope %s."
              .formatted(who.key(), Scope.ALL.text()));
    }
    return who;
  }
}
