package org.koers.packager.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.packager.build.DosDate;
import org.koers.packager.build.PackageWriter;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.problem.Finding;

/**
 * A conversion worked out and not yet written; files of the source that are not named here are
 * copied as they are.
 *
 * @param added the bytes of every file that is new
 * @param dropped the names of what is left out
 * @param summary what was made and why so, a sentence each
 * @param findings what could not be carried over
 */
public record Conversion(
    PackageFiles source,
    Map<String, byte[]> added,
    Set<String> dropped,
    DosDate date,
    List<String> summary,
    List<Finding> findings) {

  /**
   * Writes the package.
   *
   * @param overwrite whether a target that is there may be replaced
   */
  public void write(Path target, boolean overwrite) {
    PackageWriter.write(source, added, dropped, date, target, overwrite);
  }
}
