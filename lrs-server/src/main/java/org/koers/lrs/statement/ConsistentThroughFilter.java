package org.koers.lrs.statement;

import static java.lang.System.Logger.Level.WARNING;
import static org.koers.lrs.statement.StatementResource.CONSISTENT_THROUGH;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Instant;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.query.StatementFinder;

/**
 * Says on every answer of the Statement Resource through when the store is consistent, where a GET
 * has not said it. Where it cannot be known, such as without a credential, it says the beginning of
 * time: that promises nothing and is true.
 */
@Provider
@Dependent
public class ConsistentThroughFilter implements ContainerResponseFilter {

  private static final System.Logger LOG =
      System.getLogger(ConsistentThroughFilter.class.getName());

  private StatementFinder finder;

  @Inject
  void use(StatementFinder finding) {
    finder = finding;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean statements = request.getUriInfo().getPath().replace("/", "").equals("statements");
    if (statements && !response.getHeaders().containsKey(CONSISTENT_THROUGH)) {
      response.getHeaders().putSingle(CONSISTENT_THROUGH, through(request, response).toString());
    }
  }

  /**
   * A store that just did not answer is not asked again. Where a request failed early, there may be
   * no security context at all.
   */
  private Instant through(ContainerRequestContext request, ContainerResponseContext response) {
    SecurityContext context = request.getSecurityContext();
    Principal who = context == null ? null : context.getUserPrincipal();
    if (response.getStatus() == 503 || !(who instanceof Credential credential)) {
      return Instant.EPOCH;
    }
    try {
      return finder.storedThrough(credential.tenant());
    } catch (LrsProblem | IllegalStateException unknown) {
      LOG.log(WARNING, "It is not known through when the store is consistent", unknown);
      return Instant.EPOCH;
    }
  }
}
