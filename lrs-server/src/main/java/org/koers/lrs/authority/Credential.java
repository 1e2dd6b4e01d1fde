package org.koers.lrs.authority;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * A key of a tenant and what it may do; the principal of a request.
 *
 * @param key the user name of Basic authentication, unique over all tenants
 * @param name what people call it
 * @param program what is known of whoever uses it
 * @param vouching who vouches for what is sent with it: an application, or one and a person behind
 *     it; empty for the key itself
 * @param bounds what all that is sent with it must be about; empty: anything
 */
public record Credential(
    Tenant tenant,
    String key,
    Set<Scope> scopes,
    String name,
    Program program,
    List<Account> vouching,
    Optional<Bounds> bounds)
    implements Principal {

  public Credential {
    scopes = Set.copyOf(scopes);
    vouching = List.copyOf(vouching);
  }

  public Credential(Tenant tenant, String key, Set<Scope> scopes, String name, Program program) {
    this(tenant, key, scopes, name, program, List.of(), Optional.empty());
  }

  public Credential(Tenant tenant, String key, Set<Scope> scopes, String name) {
    this(tenant, key, scopes, name, Program.UNKNOWN);
  }

  /** The same, with others than the key to vouch for it. */
  public Credential vouchedForBy(List<Account> accounts) {
    return new Credential(tenant, key, scopes, name, program, accounts, bounds);
  }

  /** The same, for nothing but this. */
  public Credential within(Bounds launch) {
    return new Credential(tenant, key, scopes, name, program, vouching, Optional.of(launch));
  }

  /** The credential that authentication found. */
  public static Credential of(@Nullable Principal principal) {
    if (principal instanceof Credential credential) {
      return credential;
    }
    throw new IllegalStateException("The request came past the authentication");
  }

  public boolean allows(Scope wanted) {
    return scopes.stream().anyMatch(scope -> scope.covers(wanted));
  }

  /** Refuses the request if this may not be read with the key. */
  public void requireRead(Scope wanted) {
    if (!allows(Scope.ALL_READ)) {
      require(wanted);
    }
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
