package org.koers.adaptive;

import java.util.Set;
import org.koers.adaptive.catalogue.PackagesResource;
import org.koers.adaptive.path.PathProblemMapper;
import org.koers.adaptive.path.PathResource;
import org.koers.lrs.authority.AuthenticationFilter;
import org.koers.lrs.problem.ProblemMapper;

/** What the JAX-RS applications of the server are made of. */
public final class AdaptiveResources {

  private AdaptiveResources() {}

  /** For the path {@code /catalogue}. */
  public static Set<Class<?>> catalogue() {
    return Set.of(PackagesResource.class, AuthenticationFilter.class, ProblemMapper.class);
  }

  /** For the path {@code /learn}. */
  public static Set<Class<?>> learn() {
    return Set.of(PathResource.class, PathProblemMapper.class);
  }
}
