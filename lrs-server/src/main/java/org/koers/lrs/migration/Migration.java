package org.koers.lrs.migration;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.koers.lrs.migration.run.Delivery;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.State;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.problem.LrsProblem;

/** One start of a run: reads ahead while it stores, and leaves the books so that it can go on. */
public final class Migration {

  private final RunParts parts;
  private final MigrationRun run;
  private final RunProgress progress;

  public Migration(RunParts parts, MigrationRun run, RunProgress progress) {
    this.parts = parts;
    this.run = run;
    this.progress = progress;
  }

  /** Where deliveries come from; empty at the end. */
  public interface Reading extends Callable<Optional<Delivery>> {}

  /**
   * Runs to the end of the source.
   *
   * @return the run as it stands in the books
   * @throws LrsProblem if it had to stop; the books say why and where
   */
  public MigrationRun from(Reading reading) throws InterruptedException {
    RunJournal journal = parts.journal();
    try (RunJournal.Held _ = journal.hold(run);
        ExecutorService ahead =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
      try {
        readAll(reading, ahead);
        return journal.end(run, State.COMPLETE, "");
      } catch (LrsProblem problem) {
        journal.end(run, State.STOPPED, problem.detail());
        throw problem;
      } finally {
        ahead.shutdownNow();
      }
    }
  }

  private void readAll(Reading reading, ExecutorService ahead) throws InterruptedException {
    var loader = parts.loader(run);
    var counts = run.counts();
    Future<Optional<Delivery>> next = ahead.submit(reading);
    for (Optional<Delivery> got = await(next); got.isPresent(); got = await(next)) {
      next = ahead.submit(reading);
      try (Delivery delivery = got.get()) {
        counts = counts.plus(loader.load(delivery));
        Optional<Instant> reached =
            delivery.arrivals().isEmpty()
                ? Optional.empty()
                : delivery.arrivals().getLast().stored();
        progress.at(counts, reached, delivery.after().line());
      }
    }
  }

  private static Optional<Delivery> await(Future<Optional<Delivery>> next)
      throws InterruptedException {
    try {
      return next.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof LrsProblem problem) {
        throw problem;
      }
      throw new IllegalStateException("Reading the source failed", failed.getCause());
    }
  }
}
