package org.koers.packager.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.koers.packager.problem.PackageProblem;

/**
 * Reads every byte of a package against length and checksum, several files at a time, while its
 * owner does something else. Closing it stops it.
 */
public final class Verification implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final PackageFiles files;
  private final List<ZipMember> members;
  private final AtomicInteger next = new AtomicInteger();
  private final TreeMap<Integer, PackageProblem> problems = new TreeMap<>();
  private final ExecutorService workers;
  private final List<Future<?>> working = new ArrayList<>();

  private Verification(PackageFiles files, List<ZipMember> members) {
    this.files = files;
    this.members = members;
    int jobs = Math.clamp(members.size(), 1, Runtime.getRuntime().availableProcessors());
    this.workers = Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().factory());
    for (int job = 0; job < jobs && !members.isEmpty(); job++) {
      working.add(workers.submit(this::work));
    }
  }

  static Verification begin(PackageFiles files) {
    return new Verification(files, files.members().stream().filter(m -> !m.folder()).toList());
  }

  /** Of a package that was read before: there is nothing left to do. */
  static Verification done(PackageFiles files) {
    return new Verification(files, List.of());
  }

  /**
   * Waits for the end.
   *
   * @throws PackageProblem about the first file, in the order of the zip, that does not fit
   */
  public void await() throws IOException {
    try {
      for (Future<?> job : working) {
        job.get();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("It was interrupted", stopping);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof UncheckedIOException unreadable
          ? unreadable.getCause()
          : new IOException(failed.getCause());
    }
    synchronized (problems) {
      if (!problems.isEmpty()) {
        throw problems.firstEntry().getValue();
      }
    }
    files.verified();
  }

  /** Takes the next file until there is none, or one was damaged: those before it were taken. */
  private void work() {
    byte[] buffer = new byte[BUFFER];
    try (FileChannel channel = FileChannel.open(files.zip());
        Scratch scratch = Scratch.ofMany()) {
      int at = next.getAndIncrement();
      while (at < members.size() && !Thread.currentThread().isInterrupted()) {
        ZipMember member = members.get(at);
        try (InputStream in = files.stream(channel, member, scratch.cleared())) {
          while (in.read(buffer, 0, buffer.length) >= 0) {
            // length and checksum are judged by the stream
          }
        } catch (PackageProblem problem) {
          found(at, problem);
        }
        at = next.getAndIncrement();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void found(int at, PackageProblem problem) {
    synchronized (problems) {
      problems.put(at, problem);
    }
    next.set(members.size());
  }

  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
  }
}
