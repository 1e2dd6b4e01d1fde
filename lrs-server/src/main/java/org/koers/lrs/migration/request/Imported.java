package org.koers.lrs.migration.request;

import java.util.List;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.Refusal;

/**
 * What became of an import that came to its end.
 *
 * @param refusals the first of them
 */
record Imported(MigrationRun run, List<Refusal> refusals) {
  Imported {
    refusals = List.copyOf(refusals);
  }
}
