package org.koers.lrs.migration;

import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.migration.run.Loader;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.Patience;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.statement.receive.StatementReception;

/**
 * What a run needs of this store.
 *
 * @param patience with the database
 */
public record RunParts(
    StatementReception reception,
    RunJournal journal,
    StatementAuthority authority,
    Patience patience) {

  Loader loader(MigrationRun run) {
    return new Loader(reception, journal, authority, run, patience);
  }
}
