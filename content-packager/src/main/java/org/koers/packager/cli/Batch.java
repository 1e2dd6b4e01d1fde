package org.koers.packager.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same to several packages, some at a time. One that fails does not stop the others.
 *
 * @param jobs how many at a time
 */
record Batch(int jobs, Progress progress) {

  /** The outcomes in the order of the packages, whichever came first. */
  <T> List<Outcome<T>> run(Inputs inputs, Function<Inputs.Input, T> work) {
    progress.begin(inputs.packages().size());
    List<Outcome<T>> outcomes = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
      List<Future<Outcome<T>>> running = new ArrayList<>();
      for (Inputs.Input one : inputs.packages()) {
        running.add(workers.submit(() -> outcome(one, work)));
      }
      for (Future<Outcome<T>> next : running) {
        outcomes.add(next.get());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("It was interrupted", stopping);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } finally {
      progress.end();
    }
    return outcomes;
  }

  private <T> Outcome<T> outcome(Inputs.Input one, Function<Inputs.Input, T> work) {
    try {
      return Outcome.done(one.name(), work.apply(one));
    } catch (RuntimeException failed) {
      return Outcome.failed(one.name(), failed);
    } finally {
      progress.done(one.name());
    }
  }
}
