package org.koers.server.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The pages of staff. */
@ApplicationPath("/staff")
public class StaffApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return ServedStaffPages.all();
  }
}
