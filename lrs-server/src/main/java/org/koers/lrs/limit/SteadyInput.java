package org.koers.lrs.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * A body that has to arrive: whoever dribbles it in holds a thread of the server, so once it was
 * waited for longer than a time of grace it must have come at least so fast. What the reader does
 * in between does not count.
 */
final class SteadyInput extends FilterInputStream {

  static final Duration GRACE = Duration.ofSeconds(30);
  static final int LEAST_BYTES_A_SECOND = 4_096;

  private final LongSupplier nanos;
  private long waited;
  private long read;

  SteadyInput(InputStream body, LongSupplier nanos) {
    super(body);
    this.nanos = nanos;
  }

  @Override
  public int read() throws IOException {
    long asked = nanos.getAsLong();
    return counted(in.read(), 1, asked);
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    long asked = nanos.getAsLong();
    int got = in.read(bytes, from, count);
    return counted(got, got, asked);
  }

  private int counted(int result, int bytes, long asked) {
    waited += nanos.getAsLong() - asked;
    if (result >= 0) {
      read += bytes;
      long over = waited - GRACE.toNanos();
      if (over > 0 && read / (over / 1e9) < LEAST_BYTES_A_SECOND) {
        throw new LrsProblem(
            ProblemCode.SLOW_SENDER,
            "The body came in slower than %d bytes a second. Send it again over a better connection, or in smaller parts."
                .formatted(LEAST_BYTES_A_SECOND));
      }
    }
    return result;
  }
}
