package org.koers.server.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.koers.lrs.problem.ProblemMapper;
import org.koers.lrs.request.ResourceNameFilter;

/** {@code /metrics}. */
@ApplicationPath("/metrics")
public class MetricsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(MetricsResource.class, ResourceNameFilter.class, ProblemMapper.class);
  }
}
