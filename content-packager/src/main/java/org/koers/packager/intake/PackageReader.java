package org.koers.packager.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * Opens a zip from anyone. What comes back is safe to unpack and whole; what is not is a
 * PackageProblem.
 */
public final class PackageReader {

  private PackageReader() {}

  /** Opens a package with the default limits. */
  public static ContentPackage read(Path zip) {
    return read(zip, IntakeLimits.DEFAULT);
  }

  /**
   * Opens a package: checks its table of contents, reads every byte of it once against length and
   * checksum, tells the format and reads the manifest.
   *
   * @throws PackageProblem if it cannot be read safely
   */
  public static ContentPackage read(Path zip, IntakeLimits limits) {
    return read(zip, limits, true);
  }

  /**
   * The same for a package that is to be written anew: reading every byte of it against length and
   * checksum is left to who copies it, see {@link PackageFiles#verification}. What is read of it
   * before is checked all the same.
   *
   * @throws PackageProblem if it cannot be read safely
   */
  public static ContentPackage open(Path zip, IntakeLimits limits) {
    return read(zip, limits, false);
  }

  private static ContentPackage read(Path zip, IntakeLimits limits, boolean whole) {
    String place = String.valueOf(zip.getFileName());
    try {
      refuseNoFile(zip, place);
      ZipDirectory.Contents contents = contents(zip, place, limits);
      PackageFiles files = new PackageFiles(zip, place, limits, contents);
      if (whole) {
        verify(files);
      }
      List<Finding> findings = new ArrayList<>(contents.findings());
      findings.addAll(OddEntries.findings(files, place));
      return FormatDetector.detect(files, place, findings);
    } catch (NoSuchFileException e) {
      throw missing(place, zip);
    } catch (AccessDeniedException e) {
      throw unreadable(place, zip);
    } catch (IOException | UncheckedIOException e) {
      throw new PackageProblem(
          ProblemCode.FILE_UNREADABLE,
          place,
          "The file could not be read: " + e.getMessage() + ".",
          "Copy it to a local disk and try again.");
    }
  }

  private static void verify(PackageFiles files) throws IOException {
    try (Verification verification = files.verification()) {
      verification.await();
    }
  }

  private static void refuseNoFile(Path zip, String place) {
    if (!Files.exists(zip)) {
      throw missing(place, zip);
    }
    if (Files.isDirectory(zip)) {
      throw new PackageProblem(
          ProblemCode.NOT_A_ZIP,
          place,
          zip + " is a folder, not a zip.",
          "Zip what is in the folder, with the manifest at the top, and give the zip.");
    }
    if (!Files.isReadable(zip)) {
      throw unreadable(place, zip);
    }
  }

  private static ZipDirectory.Contents contents(Path zip, String place, IntakeLimits limits)
      throws IOException {
    try (FileChannel channel = FileChannel.open(zip)) {
      return ZipDirectory.read(channel, place, limits);
    }
  }

  private static PackageProblem missing(String place, Path zip) {
    return new PackageProblem(
        ProblemCode.FILE_MISSING,
        place,
        "There is no file " + zip + ".",
        "Check the path and the name.");
  }

  private static PackageProblem unreadable(String place, Path zip) {
    return new PackageProblem(
        ProblemCode.FILE_UNREADABLE,
        place,
        "There is no right to read " + zip + ".",
        "Give yourself the right to read it, or copy it to a folder of yours.");
  }
}
