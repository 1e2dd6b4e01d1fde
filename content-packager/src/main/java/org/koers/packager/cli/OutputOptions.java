package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import picocli.CommandLine.Option;

/** Where a command writes packages. */
final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The new package; for several or a folder, the folder for the new packages.")
  private @Nullable Path output;

  @Option(names = "--dry-run", description = "Say what would be done and write nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Replace OUT if it is there.")
  private boolean force;

  boolean force() {
    return force;
  }

  /** Refuses what could not be written in the end. */
  void check(Inputs inputs) {
    if (output == null && !dryRun) {
      throw wrong("Say where to write with --output OUT, or look first with --dry-run.");
    }
    Set<String> names = new HashSet<>();
    for (Inputs.Input one : inputs.packages()) {
      if (!dryRun && !names.add(one.name().toLowerCase(Locale.ROOT))) {
        throw wrong("There are two packages called " + one.name() + "; do them one by one.");
      }
    }
  }

  private static PackageProblem wrong(String message) {
    return new PackageProblem(
        ProblemCode.TAG_INVALID, "--output", message, "Look at the command with --help.");
  }

  /** Null if nothing is to be written. */
  @Nullable Path target(Inputs.Input one, boolean several) {
    if (dryRun) {
      return null;
    }
    Path out = Objects.requireNonNull(output);
    if (!several) {
      return out;
    }
    Path target = out.resolve(one.name());
    Folders.make(target.toAbsolutePath().getParent());
    return target;
  }
}
