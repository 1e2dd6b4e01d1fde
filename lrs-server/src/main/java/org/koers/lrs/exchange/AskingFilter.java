package org.koers.lrs.exchange;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.limit.LaunchLimit;

/** Holds whoever asks without a key to their rate, before any of it is read. */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION)
@NullUnmarked
public class AskingFilter implements ContainerRequestFilter {

  @Context ResourceInfo resource;
  @Context HttpServletRequest servlet;

  private LaunchLimit limit;

  @Inject
  public void use(LaunchLimit launches) {
    limit = launches;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!resource.getResourceMethod().isAnnotationPresent(Authenticated.class)) {
      limit.asked(String.valueOf(servlet.getRemoteAddr()));
    }
  }
}
