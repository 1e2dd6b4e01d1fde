package org.koers.lrs.administration;

import java.time.Instant;
import java.util.List;
import org.koers.lrs.authority.Tenant;

/** How far the log of each tenant has come. */
public interface TenantLogs {

  /**
   * The end of a tenant's log.
   *
   * @param position of its last entry, which is also how many there are
   * @param stored when that was; long ago where there is none
   */
  record End(Tenant tenant, long position, Instant stored) {}

  /** In the order of the tenants. */
  List<End> of(List<Tenant> tenants);
}
