package org.koers.lrs.migration.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.authority.Tenant;

/** The books of the runs. */
public interface RunJournal {

  MigrationRun begin(Tenant tenant, MigrationRun.Kind kind, String source);

  /** The last run of this source. */
  Optional<MigrationRun> latest(Tenant tenant, MigrationRun.Kind kind, String source);

  /**
   * Makes the run this process's own until what is returned is closed, or the process ends.
   *
   * @throws org.koers.lrs.problem.LrsProblem RUN_BUSY where another has it
   */
  Held hold(MigrationRun run);

  /**
   * Writes down what became of a delivery, all or nothing. What is in the books of this run already
   * counts as repeated.
   *
   * @param authority of the run, as in {@link org.koers.lrs.authority.StatementAuthority}
   */
  Counts record(MigrationRun run, String authority, Entry entry);

  /** The run as the books have it after this. */
  MigrationRun end(MigrationRun run, MigrationRun.State state, String message);

  /** The statements of these ids that are here, as received. */
  Map<UUID, String> texts(long tenantId, Collection<UUID> ids);

  /** Ids of statements that the run met, at random. */
  List<UUID> sample(MigrationRun run, int size);

  /** Ids that the run refused, among these. */
  List<UUID> refused(MigrationRun run, Collection<UUID> ids);

  /** Keeps what came of holding the run against its source, instead of what came before. */
  void compared(MigrationRun run, Comparison outcome);

  /** How many statements that are voided at the source are not voided here. */
  long notVoidedHere(MigrationRun run);

  /**
   * What became of a delivery.
   *
   * @param accepted the statements that are here now, by the id under which they are
   * @param deliveries how many statements were accepted, with those that came twice
   */
  record Entry(
      Map<UUID, Original> accepted, int deliveries, List<Refusal> refused, Checkpoint after) {
    public Entry {
      accepted = Map.copyOf(accepted);
      refused = List.copyOf(refused);
    }
  }

  /** A run that no other process can take. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
