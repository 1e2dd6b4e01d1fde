package org.koers.server.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.koers.adaptive.AdaptiveResources;

/** The learner's pages. */
@ApplicationPath("/learn")
public class LearnApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return AdaptiveResources.learn();
  }
}
