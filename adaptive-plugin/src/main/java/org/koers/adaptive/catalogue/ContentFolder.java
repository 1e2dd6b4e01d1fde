package org.koers.adaptive.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.packager.intake.PackageFiles;

/**
 * Unpacked packages: one folder a tenant, in it one an edition. An edition is there whole or not at
 * all.
 *
 * @param root the setting {@code koers.content}
 */
public record ContentFolder(Path root) {

  /** Where the files of an edition lie. */
  public Path edition(long tenantId, UUID edition) {
    return root.resolve(Long.toString(tenantId)).resolve(edition.toString());
  }

  /** Puts the files of an edition there: all of them, or none. */
  public void unpack(PackageFiles files, long tenantId, UUID edition) {
    Path incoming = root.resolve(".incoming").resolve(edition.toString());
    Path target = edition(tenantId, edition);
    try {
      Files.createDirectories(incoming);
      for (String name : files.names()) {
        copy(files, name, incoming);
      }
      Files.createDirectories(target.getParent());
      Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      delete(incoming);
      throw new UncheckedIOException(
          "The package could not be unpacked in "
              + root
              + ". Is there room, and the right to write?",
          full);
    } catch (RuntimeException damaged) {
      delete(incoming);
      throw damaged;
    }
  }

  private static void copy(PackageFiles files, String name, Path folder) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("The entry " + name + " leads out of the package.");
    }
    Files.createDirectories(file.getParent());
    try (InputStream in = files.open(name)) {
      Files.copy(in, file);
    }
  }

  void remove(long tenantId, UUID edition) {
    delete(edition(tenantId, edition));
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
      System.getLogger(ContentFolder.class.getName())
          .log(System.Logger.Level.WARNING, "Could not remove " + folder, stays);
    }
  }
}
