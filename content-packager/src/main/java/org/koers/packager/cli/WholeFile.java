package org.koers.packager.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/** Writes a file beside its place first, so that it is there whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes it, and the folders around it.
   *
   * @throws PackageProblem if it is there and may not be replaced, or cannot be written
   */
  static void write(Path file, byte[] bytes, boolean overwrite) {
    Path whole = file.toAbsolutePath();
    if (Files.exists(whole) && !overwrite) {
      throw new PackageProblem(
          ProblemCode.OUTPUT_EXISTS,
          file.toString(),
          "It is already there and was left as it is.",
          "Give another folder, or --force to replace it.");
    }
    Folders.make(whole.getParent());
    Path draft =
        whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.write(draft, bytes);
      Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      draft.toFile().delete();
      throw new PackageProblem(
          ProblemCode.OUTPUT_UNWRITABLE,
          file.toString(),
          "It could not be written: " + e.getMessage() + ".",
          "Choose a folder of yours with enough room; nothing was left behind.");
    }
  }
}
