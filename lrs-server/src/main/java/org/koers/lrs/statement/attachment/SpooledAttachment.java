package org.koers.lrs.statement.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came with a request, in a temporary file until the request ends.
 *
 * @param sha2 as the header of the part says and the content proves; lower-case hexadecimal
 */
public record SpooledAttachment(String sha2, Path file) implements AutoCloseable {

  long length() throws IOException {
    return Files.size(file);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftForTheSystem) {
      System.getLogger(SpooledAttachment.class.getName())
          .log(System.Logger.Level.WARNING, "A temporary file stays: " + file, leftForTheSystem);
    }
  }
}
