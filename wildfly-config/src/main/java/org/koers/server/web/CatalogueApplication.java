package org.koers.server.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.koers.adaptive.AdaptiveResources;

/** Publishing packages, and listing what is published. */
@ApplicationPath("/catalogue")
public class CatalogueApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return AdaptiveResources.catalogue();
  }
}
