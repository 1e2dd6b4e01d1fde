package org.koers.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL process that runs on a data folder, as its {@code postmaster.pid} tells.
 *
 * @param port the TCP port it listens on
 */
record Postmaster(ProcessHandle process, int port) {

  /** The one that is alive on that folder: left by a crash, or running beside us. */
  static Optional<Postmaster> aliveOn(Path dataFolder) {
    Path file = dataFolder.resolve("postmaster.pid");
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 4) {
        return Optional.empty();
      }
      int port = Integer.parseInt(lines.get(3).strip());
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> isOf(process, dataFolder))
          .map(process -> new Postmaster(process, port));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** The process id in the file of a killed one may have gone to another installation's. */
  private static boolean isOf(ProcessHandle process, Path dataFolder) {
    return isPostgres(process) && worksIn(process, dataFolder).orElse(true);
  }

  static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(false);
  }

  /** PostgreSQL's processes work in their data folder; empty where the system does not show it. */
  static Optional<Boolean> worksIn(ProcessHandle process, Path dataFolder) {
    try {
      Path folder = Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
      return Optional.of(Files.isSameFile(folder, dataFolder));
    } catch (IOException | UnsupportedOperationException | SecurityException hidden) {
      return Optional.empty();
    }
  }
}
