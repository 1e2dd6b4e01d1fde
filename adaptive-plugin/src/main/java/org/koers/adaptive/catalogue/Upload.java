package org.koers.adaptive.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A package on its way in: on disk, under the name that its sender gave it, so that what is said
 * about it names it. Gone when closed.
 */
record Upload(Path file) implements AutoCloseable {

  private static final int LONGEST_NAME = 100;
  private static final int BUFFER = 1 << 16;

  /**
   * Takes it in.
   *
   * @param name as the sender has it; null or blank if they did not say
   * @param limit in bytes
   * @throws UploadTooLarge if it is larger; nothing is left of it
   */
  static Upload receive(InputStream zip, @Nullable String name, long limit) throws IOException {
    Upload upload = new Upload(Files.createTempDirectory("koers-upload-").resolve(safe(name)));
    try (OutputStream out = Files.newOutputStream(upload.file)) {
      copy(zip, out, limit);
      return upload;
    } catch (IOException | RuntimeException broken) {
      upload.close();
      throw broken;
    }
  }

  private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      total += read;
      if (total > limit) {
        throw new UploadTooLarge(limit);
      }
      out.write(buffer, 0, read);
    }
  }

  /** The last part of it, in characters that every file system takes. */
  static String safe(@Nullable String name) {
    String given = name == null ? "" : name;
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit} ._()-]", "_").strip();
    String bare = plain.replaceFirst("(?i)\\.zip$", "");
    String cut = bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    return (cut.replace(".", "").isBlank() ? "package" : cut) + ".zip";
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.getParent());
  }
}
