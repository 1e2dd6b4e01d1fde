package org.koers.server.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.koers.server.settings.StartProblem;

/**
 * The folder with everything that must survive, held by one launcher at a time. The lock goes with
 * the process, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  private static final String LOCK = "koers.lock";

  /** Settings, and the secrets that the nodes of one database share. */
  private static final Set<String> BROUGHT =
      Set.of("koers.properties", "secrets.properties", "graph.ttl", "graphs", "lost+found");

  private final Path path;
  private final FileChannel lockFile;
  private final SecretsFile secrets;

  private DataFolder(Path path, FileChannel lockFile, SecretsFile secrets) {
    this.path = path;
    this.lockFile = lockFile;
    this.secrets = secrets;
  }

  /**
   * Makes the folder when absent, and locks it.
   *
   * @throws StartProblem when the folder cannot be written, holds somebody else's files, or another
   *     launcher holds it
   */
  public static DataFolder open(Path path) {
    FileChannel lockFile;
    try {
      refuseSomebodyElses(path);
      SecretsFile.OwnerOnly.createFolder(path);
      lockFile =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException | SecurityException refused) {
      throw new StartProblem(
          ("The data folder %s cannot be written (%s). Give yourself the right to write there, or"
                  + " choose another folder with -Dkoers.data=FOLDER.")
              .formatted(path, reason(refused)),
          refused);
    }
    try {
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        throw new StartProblem(
            ("Koers is already running on the data folder %s. Stop it first, or start this one on"
                    + " another folder with -Dkoers.data=FOLDER.")
                .formatted(path));
      }
      return new DataFolder(path, lockFile, SecretsFile.in(path));
    } catch (IOException failed) {
      throw new StartProblem(
          "Cannot read the data folder %s: %s".formatted(path, reason(failed)), failed);
    }
  }

  /** A folder that Koers did not make must be empty, but for what an administrator puts there. */
  private static void refuseSomebodyElses(Path path) throws IOException {
    if (!Files.isDirectory(path) || Files.exists(path.resolve(LOCK))) {
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      Optional<Path> foreign =
          files.filter(file -> !BROUGHT.contains(file.getFileName().toString())).findAny();
      if (foreign.isPresent()) {
        throw new StartProblem(
            ("The folder %s holds files that are not Koers' (%s, for one). Choose an empty folder, or"
                    + " one that Koers made, with -Dkoers.data=FOLDER.")
                .formatted(path, foreign.get().getFileName()));
      }
    }
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  public Path path() {
    return path;
  }

  public SecretsFile secrets() {
    return secrets;
  }

  /**
   * The URL that names this installation in statements and ids: the first base URL it had. It stays
   * when the address changes.
   */
  public String homePage(URI baseUrl) {
    Path file = path.resolve("home-page");
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, baseUrl + "\n");
      }
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new StartProblem("Cannot read %s: %s".formatted(file, reason(failed)), failed);
    }
  }

  /** A folder inside, made when absent. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException failed) {
      throw new StartProblem(
          "Cannot make the folder %s: %s".formatted(path.resolve(name), reason(failed)), failed);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException alreadyGone) {
      System.getLogger("koers").log(System.Logger.Level.DEBUG, "lock file", alreadyGone);
    }
  }
}
