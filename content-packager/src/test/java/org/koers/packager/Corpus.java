package org.koers.packager;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The real packages and schemas that tests run on where the folder {@code koers.shared} is there.
 */
public final class Corpus {

  private Corpus() {}

  /** A file or folder below the shared folder; skips the test where it is absent. */
  public static Path path(String name) {
    Path path = Path.of(System.getProperty("koers.shared", "../../shared")).resolve(name);
    if (!Files.exists(path)) {
      abort("Skipped: there is no " + path + "; set -Dkoers.shared=FOLDER to run on real packages");
    }
    return path;
  }

  /** Every real package, in the order of names. */
  public static List<Path> packages() {
    try (Stream<Path> files = Files.list(path("corpus/packages"))) {
      return files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
