package org.koers.lrs.migration.run;

import java.util.List;
import java.util.Optional;

/** The runs of a tenant, for whoever looks after them. */
public interface MigrationRuns {

  /** Newest first. */
  List<MigrationRun> of(long tenantId);

  Optional<MigrationRun> find(long tenantId, long runId);

  /** What came of holding the run against its source last; empty if that was never done. */
  Optional<Comparison> comparison(long tenantId, long runId);

  /** What a run could not store, the first {@code limit} in the order of refusal. */
  List<Refusal> refused(long tenantId, long runId, int limit);
}
