package org.koers.lrs.authority;

import java.security.Principal;
import java.util.Set;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * A key of a tenant and what it may do; the principal of a request.
 *
 * @param key the user name of Basic authentication, unique over all tenants
 * @param name what people call it
 */
public record Credential(Tenant tenant, String key, Set<Scope> scopes, String name)
    implements Principal {

  public Credential {
    scopes = Set.copyOf(scopes);
  }

  public boolean allows(Scope wanted) {
    return scopes.stream().anyMatch(scope -> scope.covers(wanted));
  }

  /** Refuses the request if this may not be done with the key. */
  public void require(Scope wanted) {
    if (!allows(wanted)) {
      throw new LrsProblem(
          ProblemCode.FORBIDDEN,
          "The key "
              + key
              + " has the scopes \""
              + Scope.format(scopes)
              + "\"; this needs \""
              + wanted.text()
              + "\". Use another key or have the scope added.");
    }
  }

  @Override
  public String getName() {
    return key;
  }
}
