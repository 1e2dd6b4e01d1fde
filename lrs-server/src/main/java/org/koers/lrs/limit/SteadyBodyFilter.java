package org.koers.lrs.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Has every body watched, whatever reads it. */
@Provider
@PreMatching
@Dependent
@Priority(50)
public class SteadyBodyFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    request.setEntityStream(new SteadyInput(request.getEntityStream(), System::nanoTime));
  }
}
