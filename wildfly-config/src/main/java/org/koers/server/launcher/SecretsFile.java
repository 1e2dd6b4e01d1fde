package org.koers.server.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.koers.lrs.authority.Secrets;
import org.koers.server.settings.StartProblem;

/**
 * The secrets of one installation: made at first use, kept in one file that only its owner can
 * read. Each is 256 random bits in base64url.
 */
public final class SecretsFile {
  private final Path file;
  private final Properties known;

  private SecretsFile(Path file, Properties known) {
    this.file = file;
    this.known = known;
  }

  static SecretsFile in(Path folder) throws IOException {
    Path file = folder.resolve("secrets.properties");
    Properties known = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        known.load(reader);
      } catch (IllegalArgumentException damaged) {
        throw new IOException(file + " is damaged: " + damaged.getMessage(), damaged);
      }
    }
    return new SecretsFile(file, known);
  }

  /** Those that are kept in that folder, for a command beside the running launcher. */
  public static SecretsFile read(Path folder) {
    try {
      return in(folder);
    } catch (IOException unreadable) {
      throw new StartProblem(
          "Cannot read the secrets in " + folder + ": " + unreadable.getMessage(), unreadable);
    }
  }

  /** The secret of that name, if it was ever made. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(known.getProperty(name));
  }

  /** The secret of that name; made and kept when it is asked for the first time. */
  public synchronized String get(String name) {
    String secret = known.getProperty(name);
    if (secret == null) {
      secret = Secrets.generate();
      known.setProperty(name, secret);
      save();
    }
    return secret;
  }

  private void save() {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(next);
      OwnerOnly.createFile(next);
      try (Writer writer = Files.newBufferedWriter(next)) {
        known.store(writer, "Secrets of this installation. Keep them to yourself.");
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new StartProblem("Cannot write " + file + ": " + failed.getMessage(), failed);
    }
  }

  /** Files and folders that nobody but their owner can read, where the file system knows owners. */
  static final class OwnerOnly {
    private OwnerOnly() {}

    static void createFile(Path file) throws IOException {
      if (posix(file.getParent())) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    }

    /** Makes the folder; one that exists keeps the rights its owner gave it. */
    static void createFolder(Path folder) throws IOException {
      if (Files.isDirectory(folder)) {
        return;
      }
      Files.createDirectories(folder);
      if (posix(folder)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }

    private static boolean posix(Path folder) throws IOException {
      return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
  }
}
