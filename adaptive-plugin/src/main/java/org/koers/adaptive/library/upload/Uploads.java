package org.koers.adaptive.library.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryFolder;
import org.koers.adaptive.library.upload.UploadProblem.Kind;
import org.koers.packager.intake.IntakeLimits;

/** Takes packages in pieces. What was received is on disk before it is said to be. */
public final class Uploads {

  /** The most bytes of a package. */
  public static final long LARGEST = IntakeLimits.DEFAULT.packageBytes();

  private static final Duration PATIENCE = Duration.ofDays(7);
  private static final int BUFFER = 1 << 16;

  private final UploadStore store;
  private final Library library;
  private final LibraryFolder folder;
  private final Clock clock;

  public Uploads(UploadStore store, Library library, LibraryFolder folder, Clock clock) {
    this.store = store;
    this.library = library;
    this.folder = folder;
    this.clock = clock;
  }

  /** Those that this person has not finished, the last touched first. */
  public List<OpenUpload> of(long tenantId, String who) {
    return store.of(tenantId, who);
  }

  /**
   * Begins one, or goes on with the one that this person began with a file of that name and size.
   *
   * @throws UploadProblem if no package can have that size
   */
  public OpenUpload begin(long tenantId, String who, String fileName, long bytes) {
    forgetOld();
    if (bytes > LARGEST) {
      throw new UploadProblem(Kind.TOO_LARGE, 0);
    }
    if (bytes <= 0) {
      throw new UploadProblem(Kind.EMPTY, 0);
    }
    String name = Library.safe(fileName);
    Optional<OpenUpload> begun =
        store.of(tenantId, who).stream()
            .filter(one -> one.fileName().equals(name) && one.bytes() == bytes)
            .filter(one -> Files.exists(part(one)))
            .findFirst();
    return begun.orElseGet(() -> open(tenantId, who, name, bytes));
  }

  private OpenUpload open(long tenantId, String who, String name, long bytes) {
    OpenUpload upload =
        new OpenUpload(tenantId, UUID.randomUUID(), name, bytes, 0, who, clock.instant());
    try {
      Files.createDirectories(part(upload).getParent());
      Files.createFile(part(upload));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    store.open(upload);
    return upload;
  }

  /**
   * Takes the next piece; a piece that breaks off counts as far as it came.
   *
   * @param from where in the package it begins
   * @return how many bytes are there now
   * @throws UploadProblem if it does not begin where the last one ended, or goes too far
   */
  public long append(OpenUpload upload, long from, InputStream piece) {
    if (from != upload.received()) {
      throw new UploadProblem(Kind.ELSEWHERE, upload.received());
    }
    long position = from;
    try (FileChannel file = FileChannel.open(part(upload), StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      try {
        for (int read = piece.read(buffer); read >= 0; read = piece.read(buffer)) {
          if (position + read > upload.bytes()) {
            throw new UploadProblem(Kind.TOO_LARGE, upload.received());
          }
          ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
          while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
          }
        }
      } finally {
        file.force(true);
      }
    } catch (IOException broken) {
      if (position == from) {
        throw new UncheckedIOException(broken);
      }
    }
    store.received(upload, position, clock.instant());
    return position;
  }

  /** That upload, if it is this person's. */
  public OpenUpload find(long tenantId, String who, UUID id) {
    return store
        .find(tenantId, id)
        .filter(one -> one.who().equals(who) && Files.exists(part(one)))
        .orElseThrow(() -> new UploadProblem(Kind.GONE, 0));
  }

  /**
   * Gives the library what is there whole.
   *
   * @return the package, and whether the library had these bytes already
   * @throws UploadProblem if bytes are missing
   */
  public Library.Received finish(OpenUpload upload) {
    if (upload.received() != upload.bytes()) {
      throw new UploadProblem(Kind.ELSEWHERE, upload.received());
    }
    Library.Received received =
        library.receive(upload.tenantId(), part(upload), upload.fileName(), upload.who());
    store.close(upload);
    return received;
  }

  /** Forgets it with what was received. */
  public void cancel(OpenUpload upload) {
    store.close(upload);
    delete(part(upload));
  }

  private void forgetOld() {
    store.untouchedSince(clock.instant().minus(PATIENCE)).forEach(this::cancel);
  }

  private Path part(OpenUpload upload) {
    return folder.part(upload.tenantId(), upload.id());
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException stays) {
      System.getLogger(Uploads.class.getName())
          .log(System.Logger.Level.WARNING, "Could not remove " + part, stays);
    }
  }
}
