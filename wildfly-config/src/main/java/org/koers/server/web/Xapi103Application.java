package org.koers.server.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.koers.lrs.LrsResources;

/** The same record store; a request without a version header is answered as xAPI 1.0.3. */
@ApplicationPath("/xapi103")
public class Xapi103Application extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return LrsResources.classes();
  }
}
