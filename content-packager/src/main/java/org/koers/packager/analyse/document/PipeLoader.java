package org.koers.packager.analyse.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The first class of the reading process, and the only one that lies on its class path: all others
 * it asks for at the process that started it. So it does not matter whether that runs from one jar,
 * from many, or from jars inside an archive of a server.
 *
 * <p>A message to the packager is {@link #NEED} and a name, or {@link #ANSWER}, a length and that
 * many bytes.
 */
public final class PipeLoader extends ClassLoader {

  static final int NEED = 1;
  static final int ANSWER = 2;

  /** The file that the packager puts the document into, in the folder of the process. */
  static final String DOCUMENT = "document";

  /** The file beside it that takes what the process says otherwise. */
  static final String ERRORS = "stderr";

  private final DataInputStream in;
  private final DataOutputStream out;

  private PipeLoader(DataInputStream in, DataOutputStream out) {
    super("documents", ClassLoader.getPlatformClassLoader());
    this.in = in;
    this.out = out;
  }

  /**
   * Serves until the packager closes the pipe or ends.
   *
   * @param args none
   * @throws ReflectiveOperationException if the packager does not have its own classes
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    ProcessHandle.current().parent().ifPresent(PipeLoader::endWith);
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err); // nothing but messages goes into the pipe
    PipeLoader loader = new PipeLoader(in, out);
    Thread.currentThread().setContextClassLoader(loader);
    loader
        .loadClass("org.koers.packager.analyse.document.Worker")
        .getMethod("serve", DataInputStream.class, DataOutputStream.class)
        .invoke(null, in, out);
    leave();
  }

  /**
   * Takes away the folder of the process, in case that the packager is no longer there to do it.
   */
  private static void leave() {
    String own = PipeLoader.class.getName().replace('.', '/') + ".class";
    try {
      Files.deleteIfExists(Path.of(DOCUMENT));
      Files.deleteIfExists(Path.of(ERRORS));
      for (Path at = Path.of(own); at != null; at = at.getParent()) {
        Files.deleteIfExists(at);
      }
      Files.deleteIfExists(Path.of("").toAbsolutePath());
    } catch (IOException left) {
      // the packager takes it away itself
    }
  }

  /** A document without end must not be read on when the packager is gone. */
  private static void endWith(ProcessHandle packager) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              packager.onExit().join();
              leave();
              Runtime.getRuntime().halt(1);
            });
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = asked(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    InputStream own = super.getResourceAsStream(name);
    if (own != null) {
      return own;
    }
    byte[] bytes = asked(name);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  private synchronized byte @Nullable [] asked(String name) {
    try {
      out.writeByte(NEED);
      out.writeUTF(name);
      out.flush();
      int length = in.readInt();
      return length < 0 ? null : in.readNBytes(length);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
