package org.koers.lrs;

import java.util.Set;
import org.koers.lrs.about.AboutResource;
import org.koers.lrs.about.AcceptFilter;
import org.koers.lrs.about.NotBuiltResource;
import org.koers.lrs.about.VersionFilter;
import org.koers.lrs.authority.BasicAuthenticationFilter;
import org.koers.lrs.problem.ProblemMapper;
import org.koers.lrs.statement.ConsistentThroughFilter;
import org.koers.lrs.statement.StatementResource;

/** What an xAPI endpoint consists of. */
public final class LrsResources {

  private LrsResources() {}

  /** Resources, filters and the mapper, for {@code Application.getClasses()}. */
  public static Set<Class<?>> classes() {
    return Set.of(
        AboutResource.class,
        StatementResource.class,
        NotBuiltResource.class,
        AcceptFilter.class,
        VersionFilter.class,
        ConsistentThroughFilter.class,
        BasicAuthenticationFilter.class,
        ProblemMapper.class);
  }
}
