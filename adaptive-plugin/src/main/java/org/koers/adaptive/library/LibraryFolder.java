package org.koers.adaptive.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files of the library: one folder a tenant, in it one a package with the zip as it came, under
 * the name that its sender gave it, so that what is said about it names it.
 *
 * @param root a folder of its own in that of the setting {@code koers.content}
 */
public record LibraryFolder(Path root) {

  /** That of the content folder. */
  public static LibraryFolder in(Path content) {
    return new LibraryFolder(content.resolve("library"));
  }

  /** The zip of a package. */
  public Path zip(LibraryItem item) {
    return folder(item.tenantId(), item.id()).resolve(item.fileName());
  }

  private Path folder(long tenantId, UUID id) {
    return root.resolve(Long.toString(tenantId)).resolve(id.toString());
  }

  /** Where the pieces of an upload come together. */
  public Path part(long tenantId, UUID upload) {
    return root.resolve(".incoming").resolve(tenantId + "-" + upload + ".part");
  }

  /** Takes a whole file in, by moving it. */
  void take(Path file, LibraryItem item) {
    Path zip = zip(item);
    try {
      Files.createDirectories(zip.getParent());
      Files.move(file, zip, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      throw new UncheckedIOException(
          "The package could not be kept in " + root + ". Is there room, and the right to write?",
          full);
    }
  }

  /** Where packages lie unpacked while authors try them out; one folder a tenant. */
  public Path previews() {
    return root.resolve(".preview");
  }

  /** Forgets the files of a package. */
  void remove(LibraryItem item) {
    delete(folder(item.tenantId(), item.id()));
    delete(previews().resolve(Long.toString(item.tenantId())).resolve(item.id().toString()));
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException stays) {
      System.getLogger(LibraryFolder.class.getName())
          .log(System.Logger.Level.WARNING, "Could not remove " + folder, stays);
    }
  }
}
