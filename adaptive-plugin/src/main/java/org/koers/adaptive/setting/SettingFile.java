package org.koers.adaptive.setting;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds. A changed file counts from the next question on; if it has become unusable,
 * what it held before stays in force and the log says what is wrong.
 *
 * @param <T> what it holds
 */
public final class SettingFile<T> {

  private static final System.Logger LOG = System.getLogger(SettingFile.class.getName());

  private final Path file;
  private final Function<Path, T> read;
  private @Nullable Loaded<T> loaded;

  /**
   * Reads nothing yet.
   *
   * @param read throws with the place and the cure if the file is absent or cannot be used
   */
  public SettingFile(Path file, Function<Path, T> read) {
    this.file = file;
    this.read = read;
  }

  /** What it holds now; throws as the reader does if it never held anything usable. */
  public synchronized T current() {
    Stamp stamp = Stamp.of(file);
    Loaded<T> before = loaded;
    if (before == null) {
      before = new Loaded<>(read.apply(file), stamp);
    } else if (!before.stamp().equals(stamp)) {
      before = new Loaded<>(readAgain(before.content()), stamp);
    }
    loaded = before;
    return before.content();
  }

  private T readAgain(T before) {
    try {
      T content = read.apply(file);
      LOG.log(Level.INFO, "Read again after a change: {0}", file);
      return content;
    } catch (RuntimeException unusable) {
      LOG.log(
          Level.ERROR,
          "What was read before the change stays in force. {0}",
          unusable.getMessage());
      return before;
    }
  }

  private record Loaded<T>(T content, Stamp stamp) {}

  /** What tells one content of a file from the next without reading it. */
  private record Stamp(FileTime modified, long bytes) {
    static Stamp of(Path file) {
      try {
        return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
      } catch (IOException absent) {
        return new Stamp(FileTime.fromMillis(0), -1);
      }
    }
  }
}
