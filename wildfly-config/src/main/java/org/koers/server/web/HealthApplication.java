package org.koers.server.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.koers.lrs.request.ResourceNameFilter;

/** {@code /health/live} and {@code /health/ready}. */
@ApplicationPath("/health")
public class HealthApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(HealthResource.class, ResourceNameFilter.class);
  }
}
