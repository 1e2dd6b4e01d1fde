package org.koers.lrs.staff;

import java.util.Collections;
import java.util.Set;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.authority.Tenant;

/**
 * Somebody who has signed in.
 *
 * @param tenant whose data the pages show now
 * @param id what names the person for good, such as {@code local:admin}
 * @param name for people
 * @param everywhere may change to any tenant
 */
public record StaffPerson(
    Tenant tenant, String id, String name, Set<StaffRole> roles, boolean everywhere) {

  public StaffPerson {
    roles = Set.copyOf(roles);
  }

  /** What the person does, for the access log of the tenant that is shown. */
  public AccessEntry did(String what, String about) {
    return new AccessEntry(tenant.id(), id, what, about);
  }

  /** Whether the person may know of this tenant. */
  public boolean mayShow(Tenant other) {
    return everywhere || tenant.equals(other);
  }

  public boolean hasOneOf(Set<StaffRole> wanted) {
    return !Collections.disjoint(roles, wanted);
  }
}
