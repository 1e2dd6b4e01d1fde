package org.koers.lrs.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Duration;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Refuses what a key sends beyond its rate, before any of it is read. */
@Authenticated
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION + 10)
public class RateLimitFilter implements ContainerRequestFilter {

  private RateLimit limit;

  @Inject
  public void use(RateLimit rate) {
    limit = rate;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Principal who = request.getSecurityContext().getUserPrincipal();
    Duration wait = who == null ? Duration.ZERO : limit.take(who.getName());
    if (!wait.isZero()) {
      throw new LrsProblem(
              ProblemCode.TOO_MANY_REQUESTS,
              "The key "
                  + who.getName()
                  + " sends more requests a second than the setting "
                  + RateLimit.SETTING
                  + " lets through. Wait as long as Retry-After says, or send more statements in"
                  + " each request.")
          .withHeader(
              HttpHeaders.RETRY_AFTER,
              Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }
  }
}
