package org.koers.packager.analyse.document;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reading process, seen from the packager. Used by one thread at a time. */
final class Child implements AutoCloseable {

  private static final int START_SECONDS = 30;
  private static final int EXIT_OUT_OF_MEMORY = 3; // of -XX:+ExitOnOutOfMemoryError
  private static final int BYTES_A_CHARACTER = 4;
  private static final int MOST_BESIDE_TEXT = 1 << 24;

  /** It took longer than it was given, and was killed. */
  static final class Late extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** It ran out of memory, and ended. */
  static final class OutOfMemory extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final Path folder;
  private final Process process;
  private final DataInputStream from;
  private final DataOutputStream to;
  private int answered;

  private Child(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.from = new DataInputStream(process.getInputStream());
    this.to = new DataOutputStream(process.getOutputStream());
  }

  /**
   * Starts one.
   *
   * @throws IOException that says in words why it cannot be started
   */
  static Child start(Path java, int heapMib) throws IOException {
    Path folder = Files.createTempDirectory("koers-documents-");
    Child child = null;
    try {
      bootstrap(folder);
      ProcessBuilder builder =
          new ProcessBuilder(command(java, heapMib))
              .directory(folder.toFile())
              .redirectError(folder.resolve(PipeLoader.ERRORS).toFile());
      builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
      child = new Child(folder, builder.start());
      child.exchange(new byte[0], SECONDS.toMillis(START_SECONDS), 0);
      return child;
    } catch (IOException failed) {
      String said = said(folder);
      if (child == null) {
        delete(folder);
      } else {
        child.close();
      }
      throw new IOException(said.isEmpty() ? failed.toString() : said, failed);
    }
  }

  private static List<String> command(Path java, int heapMib) {
    return List.of(
        java.toString(),
        "-Xmx" + heapMib + "m",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:MaxDirectMemorySize=16m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=.",
        "-Duser.home=.",
        "-cp",
        ".",
        PipeLoader.class.getName());
  }

  private static void bootstrap(Path folder) throws IOException {
    String name = PipeLoader.class.getName().replace('.', '/') + ".class";
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    byte[] bytes = ClassBytes.of(name);
    if (bytes == null) {
      throw new IOException("There is no " + name + " where the packager's classes are");
    }
    Files.write(file, bytes);
  }

  private static String said(Path folder) {
    try {
      String all = Files.readString(folder.resolve(PipeLoader.ERRORS), StandardCharsets.UTF_8);
      return all.lines().findFirst().orElse("");
    } catch (IOException nothing) {
      return "";
    }
  }

  /** Where the next document must lie. */
  Path document() {
    return folder.resolve(PipeLoader.DOCUMENT);
  }

  /** How many documents it has read. */
  int answered() {
    return answered;
  }

  boolean alive() {
    return process.isAlive();
  }

  /**
   * Has it read the document that lies there.
   *
   * @throws Late at the end of its time
   * @throws OutOfMemory if it needs more than it has
   * @throws IOException if it ended in another way
   */
  Answer read(DocumentKind kind, long millis, DocumentLimits limits) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream request = new DataOutputStream(bytes);
    request.writeByte(0);
    request.writeUTF(kind.name());
    request.writeInt(limits.characters());
    request.writeInt(limits.parts());
    answered++;
    return Answer.of(exchange(bytes.toByteArray(), millis, limits.characters()));
  }

  private byte[] exchange(byte[] request, long millis, int characters) throws IOException {
    CompletableFuture<Boolean> clock =
        new CompletableFuture<Boolean>().completeOnTimeout(true, millis, MILLISECONDS);
    CompletableFuture<Void> end =
        clock.thenAccept(
            late -> {
              if (late) {
                process.destroyForcibly();
              }
            });
    try {
      to.write(request);
      to.flush();
      while (from.readUnsignedByte() == PipeLoader.NEED) {
        give(ClassBytes.of(from.readUTF()));
      }
      int length = from.readInt();
      if (length < 0 || length > (long) BYTES_A_CHARACTER * characters + MOST_BESIDE_TEXT) {
        throw new IOException("It answers with " + length + " bytes");
      }
      return from.readNBytes(length);
    } catch (IOException ended) {
      throw clock.isDone() ? new Late() : exit() == EXIT_OUT_OF_MEMORY ? new OutOfMemory() : ended;
    } finally {
      clock.complete(false);
      end.cancel(false);
    }
  }

  private void give(byte @Nullable [] resource) throws IOException {
    to.writeInt(resource == null ? -1 : resource.length);
    if (resource != null) {
      to.write(resource);
    }
    to.flush();
  }

  private int exit() {
    try {
      return process.waitFor(5, SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exit();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | UncheckedIOException left) {
      System.getLogger(Child.class.getName())
          .log(System.Logger.Level.WARNING, "A folder of the document reader is left: " + folder);
    }
  }
}
