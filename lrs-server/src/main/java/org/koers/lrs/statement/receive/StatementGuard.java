package org.koers.lrs.statement.receive;

import java.util.List;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.statement.store.IncomingStatement;

/** A rule of a tenant's own that statements must pass before anything of them is kept. */
public interface StatementGuard {

  /**
   * Called for each request, so it must cost nothing where a tenant has no such rule.
   *
   * @param statements valid, in the order of the request
   * @throws org.koers.lrs.problem.LrsProblem if they must not be stored, with the reason
   */
  void check(Credential who, List<IncomingStatement> statements);
}
