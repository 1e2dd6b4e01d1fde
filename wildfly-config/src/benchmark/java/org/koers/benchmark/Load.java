package org.koers.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** The same done again and again by several threads for a while. */
final class Load {

  /** What one thread does; it is made for the thread. */
  interface Work extends AutoCloseable {
    /** Once; how many rows or statements it was. */
    int once() throws Exception;

    @Override
    void close() throws Exception;
  }

  /** Makes the work of the thread of that number. */
  interface Maker {
    Work make(int thread) throws Exception;
  }

  /**
   * @param perSecond rows or statements
   * @param millis how long each call took, sorted
   */
  record Result(double perSecond, double[] millis, long count) {
    double percentile(double p) {
      return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1, p * millis.length)];
    }
  }

  private Load() {}

  static Result run(int threads, Duration howLong, Maker maker) throws Exception {
    LongAdder rows = new LongAdder();
    List<double[]> times = new ArrayList<>();
    AtomicReference<Exception> failure = new AtomicReference<>();
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      works.add(maker.make(i));
    }
    long start = System.nanoTime();
    long end = start + howLong.toNanos();
    List<Thread> running =
        works.stream()
            .map(
                work ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              double[] mine = new double[1 << 16];
                              int calls = 0;
                              try {
                                while (System.nanoTime() < end && failure.get() == null) {
                                  long before = System.nanoTime();
                                  rows.add(work.once());
                                  mine[calls++ & 0xFFFF] = (System.nanoTime() - before) / 1e6;
                                }
                              } catch (Exception failed) {
                                failure.compareAndSet(null, failed);
                              }
                              synchronized (times) {
                                times.add(Arrays.copyOf(mine, Math.min(calls, mine.length)));
                              }
                            }))
            .toList();
    for (Thread thread : running) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    for (Work work : works) {
      work.close();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("The load met a failure", failure.get());
    }
    double[] all = times.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    return new Result(rows.sum() / seconds, all, rows.sum());
  }
}
