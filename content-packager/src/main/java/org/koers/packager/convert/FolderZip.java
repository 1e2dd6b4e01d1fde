package org.koers.packager.convert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * A folder as a zip, so that it is opened with the same care. Stored, in the order of names, all
 * dated 1980: the same files give the same bytes.
 */
public final class FolderZip {

  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FolderZip() {}

  /**
   * Writes the zip; hidden files and links are left out.
   *
   * @throws PackageProblem if the folder cannot be read
   */
  public static void write(Path folder, Path zip) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      to.setMethod(ZipOutputStream.STORED);
      for (Path file : files(folder)) {
        entry(folder, file, to);
      }
    } catch (IOException e) {
      throw new PackageProblem(
          ProblemCode.FILE_UNREADABLE,
          folder.toString(),
          "The folder could not be read: " + e.getMessage() + ".",
          "Give yourself the right to read it and all that is in it.");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> Files.isRegularFile(f, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !("/" + name(folder, f)).contains("/."))
          .sorted(java.util.Comparator.comparing(f -> name(folder, f)))
          .toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static void entry(Path folder, Path file, ZipOutputStream to) throws IOException {
    ZipEntry entry = new ZipEntry(name(folder, file));
    entry.setTimeLocal(DATE);
    entry.setSize(Files.size(file));
    entry.setCompressedSize(Files.size(file));
    entry.setCrc(crc(file));
    to.putNextEntry(entry);
    Files.copy(file, to);
    to.closeEntry();
  }

  private static long crc(Path file) throws IOException {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return sum.getValue();
  }
}
