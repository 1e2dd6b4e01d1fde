package org.koers.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed PostgreSQL leaves on its data folder: children that have not noticed yet, and a
 * lock file whose process id may be somebody else's by now. With either, a new one would not start.
 */
final class LeftOver {
  private static final int PATIENCE_SECONDS = 20;

  private LeftOver() {}

  /** Ends the children and drops the lock file; call it only when no postmaster is alive there. */
  static void clear(Path data) throws IOException {
    List<ProcessHandle> children =
        ProcessHandle.allProcesses().filter(process -> worksIn(process, data)).toList();
    children.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle child : children) {
      awaitEndOf(child);
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  private static boolean worksIn(ProcessHandle process, Path data) {
    return Postmaster.isPostgres(process) && Postmaster.worksIn(process, data).orElse(false);
  }

  private static void awaitEndOf(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stays) {
      throw new IOException(
          "process %d of an earlier PostgreSQL does not end; end it by hand"
              .formatted(process.pid()),
          stays);
    }
  }
}
