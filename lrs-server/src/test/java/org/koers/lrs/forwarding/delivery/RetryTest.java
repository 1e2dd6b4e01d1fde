package org.koers.lrs.forwarding.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long is waited. */
class RetryTest {

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 500, 1000",
    "1, 1000, 2000",
    "4, 8000, 16000",
    "10, 450000, 900000",
    "99, 450000, 900000"
  })
  void theWaitShouldDoubleUpToAQuarterOfAnHour(int failures, long least, long most) {
    Backoff backoff = new Backoff(new Random(7), Backoff.USUAL);
    for (int i = 0; i < 50; i++) {
      assertThat(backoff.after(failures, Optional.empty()).toMillis()).isBetween(least, most);
    }
  }

  @Test
  void aTargetShouldNotBeTriedSoonerThanItAsked() {
    Backoff backoff = new Backoff(new Random(7), Backoff.USUAL);

    assertThat(backoff.after(0, Optional.of(Duration.ofMinutes(3)))).hasMinutes(3);
    assertThat(backoff.after(10, Optional.of(Duration.ofSeconds(1))))
        .isGreaterThan(Duration.ofMinutes(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | PT2M",
        "999999999 | PT24H",
        "Thu, 26 Nov 2026 01:10:00 GMT | PT10M",
        "Thu, 26 Nov 2026 00:10:00 GMT | PT0S",
        "soon | ",
        "-5 | "
      })
  void bothFormsOfRetryAfterShouldBeRead(String header, Duration wait) {
    assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Optional.ofNullable(wait));
  }
}
