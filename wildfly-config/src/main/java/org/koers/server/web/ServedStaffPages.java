package org.koers.server.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.koers.lrs.LrsResources;
import org.koers.lrs.staff.StaffPages;

/** The pages of staff of all modules; {@link StaffApplication} serves them. */
@ApplicationScoped
public class ServedStaffPages implements StaffPages {

  static Set<Class<?>> all() {
    return LrsResources.staff();
  }

  @Override
  public Set<Class<?>> resources() {
    return all();
  }
}
