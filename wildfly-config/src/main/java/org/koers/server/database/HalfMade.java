package org.koers.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a first start leaves when it is cut off: it neither starts nor can be made again over it.
 */
final class HalfMade {
  private HalfMade() {}

  /** Deletes a data folder that initdb did not finish, and binaries that were not all unpacked. */
  static void drop(Path folder) throws IOException {
    Path data = folder.resolve("data");
    if (Files.isDirectory(data) && !Files.exists(data.resolve("global/pg_control"))) {
      delete(data);
    }
    Path binaries = folder.resolve("binaries");
    if (!Files.isDirectory(binaries)) {
      return;
    }
    try (Stream<Path> unpacked = Files.list(binaries)) {
      List<Path> cutOff =
          unpacked
              .filter(Files::isDirectory)
              .filter(p -> !Files.exists(p.resolve(".exists")))
              .toList();
      for (Path path : cutOff) {
        delete(path);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
