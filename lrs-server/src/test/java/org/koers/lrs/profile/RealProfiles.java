package org.koers.lrs.profile;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Published profiles, where the folder {@code koers.shared} has them. */
public final class RealProfiles {

  private RealProfiles() {}

  /** The document; the test is skipped where it is absent. */
  public static String read(String name) {
    Path file =
        Path.of(System.getProperty("koers.shared", "../../shared"), "profiles", name + ".jsonld");
    if (!Files.exists(file)) {
      abort("Skipped: there is no " + file + "; set -Dkoers.shared=FOLDER to run on real profiles");
    }
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
