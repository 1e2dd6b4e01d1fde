package org.koers.adaptive.observe;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the statements of all learners of a tenant are read: this store, or any other LRS. */
public interface CollectiveSource {

  /**
   * Gives all statements of a tenant, whoever did them, in log order; also some that are voided.
   *
   * @return ids of voided ones, which count for nothing
   */
  Set<UUID> readAll(long tenantId, Consumer<ObservedStatement> heard);
}
