package org.koers.server.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.koers.lrs.LrsResources;

/** Where the launch of an instrumented course is exchanged for a credential. */
@ApplicationPath("/exchange")
public class ExchangeApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return LrsResources.exchange();
  }
}
