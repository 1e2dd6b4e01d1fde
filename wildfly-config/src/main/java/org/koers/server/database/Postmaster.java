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
          .filter(Postmaster::isPostgres)
          .map(process -> new Postmaster(process, port));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(false);
  }
}
