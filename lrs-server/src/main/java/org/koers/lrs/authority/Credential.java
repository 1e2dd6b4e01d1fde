package org.koers.lrs.authority;

import java.security.Principal;
import java.util.Set;

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

  @Override
  public String getName() {
    return key;
  }
}
