package org.koers.lrs.accesslog;

import java.util.List;

/** Who did what with data and keys, for good. */
public interface AccessLog {

  /** What {@link #page} begins with. */
  long NEWEST = Long.MAX_VALUE;

  /** Durable when it returns; what must not happen unseen is done after that. */
  void write(AccessEntry entry);

  /**
   * The newest entries of a tenant whose number is below this one, newest first: {@link #NEWEST},
   * then the last number of the page before.
   */
  List<LoggedAccess> page(long tenantId, long below, int limit);
}
