package org.koers.lrs.staff;

import java.util.Set;

/** What the server serves at {@code /staff}, of all modules. */
public interface StaffPages {

  /** The classes of the application, among them those with {@link StaffPage}. */
  Set<Class<?>> resources();
}
