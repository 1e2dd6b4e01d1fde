package org.koers.packager.analyse.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The reading processes: one is kept for the next document, for ten seconds; a few can run at once.
 */
final class Children {

  private static final int KEPT_SECONDS = 10;
  private static final int DOCUMENTS_EACH = 500;
  private static final int MOST =
      Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));

  private static final Children SHARED = new Children();

  private final Semaphore seats = new Semaphore(MOST);
  private final Deque<Idle> idle = new ArrayDeque<>();

  private record Idle(Child child, Path java, int heapMib) {}

  private Children() {}

  static Children shared() {
    return SHARED;
  }

  /** What is done with a child that is not used by anybody else meanwhile. */
  interface Work<T> {
    T with(Child child) throws IOException;
  }

  /** How a child could not be started. */
  static final class CannotStart extends IOException {
    private static final long serialVersionUID = 1;

    CannotStart(Path java, IOException why) {
      super(java + ": " + why.getMessage(), why);
    }
  }

  /** Does something with a child; one that failed is not used again. */
  <T> T use(Path java, int heapMib, Work<T> work) throws IOException {
    seats.acquireUninterruptibly();
    try {
      Child child = taken(java, heapMib);
      boolean sound = false;
      try {
        T result = work.with(child);
        sound = child.alive() && child.answered() < DOCUMENTS_EACH;
        return result;
      } finally {
        if (sound) {
          keep(new Idle(child, java, heapMib));
        } else {
          child.close();
        }
      }
    } finally {
      seats.release();
    }
  }

  private Child taken(Path java, int heapMib) throws IOException {
    for (Idle one = poll(); one != null; one = poll()) {
      if (one.child().alive() && one.java().equals(java) && one.heapMib() == heapMib) {
        return one.child();
      }
      one.child().close();
    }
    try {
      return Child.start(java, heapMib);
    } catch (IOException failed) {
      throw new CannotStart(java, failed);
    }
  }

  private synchronized @Nullable Idle poll() {
    return idle.pollLast();
  }

  private synchronized boolean remove(Idle one) {
    return idle.remove(one);
  }

  private void keep(Idle one) {
    synchronized (this) {
      idle.addLast(one);
    }
    CompletableFuture.delayedExecutor(KEPT_SECONDS, TimeUnit.SECONDS)
        .execute(
            () -> {
              if (remove(one)) {
                one.child().close();
              }
            });
  }

  /** Ends those that wait. */
  void close() {
    for (Idle one = poll(); one != null; one = poll()) {
      one.child().close();
    }
  }
}
