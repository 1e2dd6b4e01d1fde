package org.koers.lrs.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.koers.lrs.problem.LrsProblem;

class SteadyInputTest {

  private final AtomicLong now = new AtomicLong();

  @Test
  void aBodyThatDribblesInShouldBeCutOff() throws IOException {
    InputStream body = steady(new byte[100]);
    for (int i = 0; i < SteadyInput.GRACE.toSeconds(); i++) {
      assertThat(body.read()).isZero();
    }
    assertThatThrownBy(body::read)
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("slower than");
  }

  @Test
  void aLargeBodyOnASlowLineShouldBeTaken() throws IOException {
    InputStream body = steady(new byte[4 << 20]);
    byte[] second = new byte[SteadyInput.LEAST_BYTES_A_SECOND];
    int read = 0;
    while (body.read(second) > 0) {
      read++;
    }
    assertThat(read).isEqualTo(1024);
  }

  @Test
  void whoeverTakesItsTimeToReadShouldNotBlameTheSender() throws IOException {
    InputStream body = new SteadyInput(new ByteArrayInputStream(new byte[100]), now::get);
    for (int i = 0; i < 100; i++) {
      assertThat(body.read()).isZero();
      now.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    assertThat(body.read()).isEqualTo(-1);
  }

  private InputStream steady(byte[] body) {
    return new SteadyInput(new OnASlowLine(body), now::get);
  }

  /** Each reading waits for a second. */
  private final class OnASlowLine extends ByteArrayInputStream {
    OnASlowLine(byte[] body) {
      super(body);
    }

    @Override
    public synchronized int read() {
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      return super.read();
    }

    @Override
    public synchronized int read(byte[] into, int from, int most) {
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      return super.read(into, from, most);
    }
  }
}
