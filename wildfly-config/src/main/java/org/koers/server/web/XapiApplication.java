package org.koers.server.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.koers.lrs.LrsResources;

/** The record store; a request without a version header is answered as xAPI 2.0.0. */
@ApplicationPath("/xapi")
public class XapiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return LrsResources.classes();
  }
}
