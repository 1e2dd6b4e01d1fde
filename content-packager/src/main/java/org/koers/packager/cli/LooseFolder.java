package org.koers.packager.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.koers.packager.convert.FolderZip;

/** A folder without packages in it is material itself: it is zipped for as long as it takes. */
final class LooseFolder {

  private LooseFolder() {}

  static int with(List<Path> named, ToIntFunction<Inputs> work) {
    if (named.size() != 1 || !Files.isDirectory(named.getFirst()) || packages(named.getFirst())) {
      return work.applyAsInt(Inputs.of(named));
    }
    Path folder = named.getFirst().toAbsolutePath().normalize();
    try {
      Path working = Files.createTempDirectory("koers");
      Path zip = working.resolve(folder.getFileName() + ".zip");
      try {
        FolderZip.write(folder, zip);
        return work.applyAsInt(Inputs.of(List.of(zip)));
      } finally {
        Files.deleteIfExists(zip);
        Files.deleteIfExists(working);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean packages(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".zip"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
