package org.koers.packager.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageReader;

/** Instruments a package file; one that is instrumented already as if it were not. */
public final class Instrumenting {

  private Instrumenting() {}

  /**
   * Works it out and lets it be used, as long as files it needs are there.
   *
   * @param use such as writing it
   */
  public static <T> T of(
      Path zip,
      IntakeLimits limits,
      InstrumentSettings settings,
      Function<Instrumentation, T> use) {
    ContentPackage content = PackageReader.read(zip, limits);
    if (!Uninstrumentation.possible(content)) {
      return use.apply(Instrumentation.plan(content, settings));
    }
    try {
      Path folder = Files.createTempDirectory("koers");
      Path before = folder.resolve(String.valueOf(zip.getFileName()));
      try {
        Uninstrumentation.plan(content).write(before, false);
        return use.apply(Instrumentation.plan(PackageReader.read(before, limits), settings));
      } finally {
        Files.deleteIfExists(before);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
