package org.koers.adaptive.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawScoreTest {

  @ParameterizedTest
  @CsvSource({
    "80, '', '', 0.8",
    "8, 0, 10, 0.8",
    "100, 0, 100, 1",
    "0, '', '', 0",
    "15, 10, 20, 0.5",
    "7, '', 5, 0.07",
  })
  void theScaledScoreShouldBeThePartOfItsRange(
      String raw, String min, String max, BigDecimal scaled) {
    assertThat(RawScore.of(raw, min, max).orElseThrow().scaled().orElseThrow())
        .isEqualByComparingTo(scaled);
  }

  @ParameterizedTest
  @CsvSource({"-5, '', ''", "250, '', ''", "5, 5, 5"})
  void aScoreOutsideItsRangeShouldNotBeScaled(String raw, String min, String max) {
    assertThat(RawScore.of(raw, min, max).orElseThrow().scaled()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "abc", "1e9", "--3"})
  void whatIsNoNumberShouldBeNoScore(String raw) {
    assertThat(RawScore.of(raw, "0", "100")).isEmpty();
  }

  @Test
  void aTimespanShouldBeReadAndWritten() {
    Duration spent = Timespan.parse("0001:02:03.45").orElseThrow();
    assertThat(spent).isEqualTo(Duration.ofMillis(3_723_450));
    assertThat(Timespan.format(spent)).isEqualTo("0001:02:03.45");
    assertThat(Timespan.parse("PT5S")).isEmpty();
  }
}
