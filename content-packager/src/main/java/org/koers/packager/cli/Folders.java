package org.koers.packager.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/** Folders for what is written. */
final class Folders {

  private Folders() {}

  /** Makes it, and those around it, if it is not there. */
  static void make(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new PackageProblem(
          ProblemCode.OUTPUT_UNWRITABLE,
          folder.toString(),
          "The folder could not be made: " + e.getMessage() + ".",
          "Choose a folder of yours for the output.");
    }
  }
}
