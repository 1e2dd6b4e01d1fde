package org.koers.packager.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * The packages of a run: the files that were named, and every zip below the folders that were.
 *
 * @param many whether there may be several, so that the output is a folder
 */
record Inputs(List<Input> packages, boolean many) {

  /**
   * One of them.
   *
   * @param name what it is called in reports: relative to the folder that it was found in
   */
  record Input(Path file, String name) {}

  static Inputs of(List<Path> named) {
    List<Input> found = new ArrayList<>();
    for (Path one : named) {
      if (Files.isDirectory(one)) {
        found.addAll(below(one));
      } else {
        found.add(new Input(one, String.valueOf(one.getFileName())));
      }
    }
    boolean many = named.size() > 1 || Files.isDirectory(named.getFirst());
    return new Inputs(List.copyOf(found), many);
  }

  private static List<Input> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Input> zips =
          files
              .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
              .filter(Files::isRegularFile)
              .sorted()
              .map(f -> new Input(f, folder.relativize(f).toString().replace('\\', '/')))
              .toList();
      if (zips.isEmpty()) {
        throw new PackageProblem(
            ProblemCode.FILE_MISSING,
            folder.toString(),
            "There is no zip in this folder or below it.",
            "Name the folder that the packages are in.");
      }
      return zips;
    } catch (IOException | UncheckedIOException unreadable) {
      throw new PackageProblem(
          ProblemCode.FILE_UNREADABLE,
          folder.toString(),
          "The folder could not be read: " + unreadable.getMessage() + ".",
          "Give yourself the right to read it and all that is in it.");
    }
  }
}
