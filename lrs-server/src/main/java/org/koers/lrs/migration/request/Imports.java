package org.koers.lrs.migration.request;

import static org.koers.lrs.problem.ProblemCode.IMPORTS_BUSY;

import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.migration.Migration;
import org.koers.lrs.migration.RunParts;
import org.koers.lrs.migration.ndjson.NdjsonReader;
import org.koers.lrs.migration.ndjson.NdjsonSource;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.Kind;
import org.koers.lrs.migration.run.MigrationRuns;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.xapi.version.XapiVersion;

/** Imports whose lines come with a request; a few at once. */
public final class Imports {

  /** Each holds a connection to the database from its first line to its last. */
  public static final int AT_ONCE = 2;

  private static final int REFUSALS = 100;
  private static final NdjsonSource BODY =
      new NdjsonSource("the body", "Send all of it again; nothing is stored twice.");

  private final RunParts parts;
  private final MigrationRuns runs;
  private final AccessLog accessLog;
  private final int atOnce;
  private final Semaphore turns;

  /**
   * @param atOnce how many may run on this node
   */
  public Imports(RunParts parts, MigrationRuns runs, AccessLog accessLog, int atOnce) {
    this.parts = parts;
    this.runs = runs;
    this.accessLog = accessLog;
    this.atOnce = atOnce;
    this.turns = new Semaphore(atOnce);
  }

  /**
   * Stores every line that is right.
   *
   * @param spoken the version of statements that name none
   * @throws LrsProblem if it had to stop; it says what is stored by then
   */
  Imported load(Credential who, XapiVersion spoken, InputStream lines) throws InterruptedException {
    if (!turns.tryAcquire()) {
      throw new LrsProblem(
          IMPORTS_BUSY,
          "Imports run on this server already, %d, the most at once. Nothing of this one was stored; send it when one has ended."
              .formatted(atOnce));
    }
    try {
      return loadNow(who, spoken, lines);
    } finally {
      turns.release();
    }
  }

  private Imported loadNow(Credential who, XapiVersion spoken, InputStream lines)
      throws InterruptedException {
    MigrationRun run =
        parts.journal().begin(who.tenant(), Kind.IMPORT, "/api/imports, sent by " + who.key());
    accessLog.write(
        new AccessEntry(who.tenant().id(), who.key(), "statements.imported", run.key()));
    NdjsonReader reader = new NdjsonReader(lines, 0, spoken, BODY);
    try {
      MigrationRun ended =
          new Migration(parts, run, (counts, reached, line) -> {}).from(reader::next);
      return new Imported(ended, runs.refused(who.tenant().id(), run.id(), REFUSALS));
    } catch (LrsProblem stopped) {
      throw withCounts(stopped, run);
    }
  }

  private LrsProblem withCounts(LrsProblem stopped, MigrationRun run) {
    Counts counts = runs.find(run.tenant().id(), run.id()).orElse(run).counts();
    return new LrsProblem(
        stopped.code(),
        "%s By then run %d had stored %d statements, found %d here already and refused %d."
            .formatted(
                stopped.detail(),
                run.id(),
                counts.stored(),
                counts.alreadyThere(),
                counts.refused()),
        stopped);
  }
}
