package org.koers.server.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.koers.server.settings.StartProblem;

/**
 * The secrets of one installation: made at first use, kept in one file that only its owner can
 * read. Each is 256 random bits in base64url.
 */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties known;

  private Secrets(Path file, Properties known) {
    this.file = file;
    this.known = known;
  }

  static Secrets in(Path folder) throws IOException {
    Path file = folder.resolve("secrets.properties");
    Properties known = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        known.load(reader);
      }
    }
    return new Secrets(file, known);
  }

  /** The secret of that name; made and kept when it is asked for the first time. */
  public synchronized String get(String name) {
    String secret = known.getProperty(name);
    if (secret == null) {
      secret = random();
      known.setProperty(name, secret);
      save();
    }
    return secret;
  }

  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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

    static void createFolder(Path folder) throws IOException {
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
