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
import org.koers.lrs.authority.Credential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** Refuses what a key sends beyond its rate, before any of it is read. */
@Authenticated
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION + 10)
public class RateLimitFilter implements ContainerRequestFilter {

  private RateLimit limit;
  private LaunchLimit launches;

  @Inject
  public void use(RateLimit rate, LaunchLimit ofLaunches) {
    limit = rate;
    launches = ofLaunches;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Principal who = request.getSecurityContext().getUserPrincipal();
    if (who instanceof Credential sender && sender.bounds().isPresent()) {
      refuse(
          launches.take(sender, sender.bounds().get()),
          "A launch at " + sender.key(),
          LaunchLimit.SETTING);
    } else if (who != null) {
      refuse(limit.take(who.getName()), "The key " + who.getName(), RateLimit.SETTING);
    }
  }

  private static void refuse(Duration wait, String sender, String setting) {
    if (!wait.isZero()) {
      throw new LrsProblem(
              ProblemCode.TOO_MANY_REQUESTS,
              sender
                  + " sends more requests than the setting "
                  + setting
                  + " lets through. Wait as long as Retry-After says, or send more statements in"
                  + " each request.")
          .withHeader(HttpHeaders.RETRY_AFTER, LaunchLimit.seconds(wait));
    }
  }
}
