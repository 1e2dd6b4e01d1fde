package org.koers.lrs.migration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.migration.run.Comparison;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.RunJournal;

/** The books of a process that is killed after the statements are stored, before it writes. */
public record BrokenJournal(RunJournal books) implements RunJournal {

  public static final class Killed extends RuntimeException {}

  @Override
  public Counts record(MigrationRun run, String authority, Entry entry) {
    throw new Killed();
  }

  @Override
  public MigrationRun begin(Tenant tenant, MigrationRun.Kind kind, String source) {
    return books.begin(tenant, kind, source);
  }

  @Override
  public Optional<MigrationRun> latest(Tenant tenant, MigrationRun.Kind kind, String source) {
    return books.latest(tenant, kind, source);
  }

  @Override
  public Held hold(MigrationRun run) {
    return books.hold(run);
  }

  @Override
  public MigrationRun end(MigrationRun run, MigrationRun.State state, String message) {
    return books.end(run, state, message);
  }

  @Override
  public Map<UUID, String> texts(long tenantId, Collection<UUID> ids) {
    return books.texts(tenantId, ids);
  }

  @Override
  public List<UUID> sample(MigrationRun run, int size) {
    return books.sample(run, size);
  }

  @Override
  public List<UUID> refused(MigrationRun run, Collection<UUID> ids) {
    return books.refused(run, ids);
  }

  @Override
  public void compared(MigrationRun run, Comparison outcome) {
    books.compared(run, outcome);
  }

  @Override
  public long notVoidedHere(MigrationRun run) {
    return books.notVoidedHere(run);
  }
}
