package org.koers.adaptive.insight.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures computed by hand from the formulas of Holland and Thayer. */
class MantelHaenszelTest {

  @Test
  void twoStrataShouldGiveTheCommonOddsRatio() {
    MantelHaenszel mh =
        MantelHaenszel.of(
                List.of(
                    new MantelHaenszel.Stratum(30, 10, 20, 20),
                    new MantelHaenszel.Stratum(45, 5, 35, 15)))
            .orElseThrow();

    // (30*20/80 + 45*15/100) / (10*20/80 + 5*35/100) = 14.25 / 4.25
    assertThat(mh.oddsRatio()).isCloseTo(14.25 / 4.25, within(1e-12));
    assertThat(mh.delta()).isCloseTo(-2.35 * Math.log(14.25 / 4.25), within(1e-12));
    // A = 75, E = 40*50/80 + 50*80/100 = 65,
    // V = 40*40*50*30/(6400*79) + 50*50*80*20/(10000*99)
    double variance = 40.0 * 40 * 50 * 30 / (6400 * 79) + 50.0 * 50 * 80 * 20 / (10_000 * 99);
    assertThat(mh.chiSquared()).isCloseTo(9.5 * 9.5 / variance, within(1e-9));
    assertThat(mh.size()).isEqualTo(MantelHaenszel.Size.C);
  }

  @Test
  void equalGroupsShouldShowNothing() {
    MantelHaenszel mh =
        MantelHaenszel.of(List.of(new MantelHaenszel.Stratum(20, 20, 20, 20))).orElseThrow();

    assertThat(mh.oddsRatio()).isEqualTo(1);
    assertThat(mh.size()).isEqualTo(MantelHaenszel.Size.A);
  }

  @Test
  void oneGroupAloneShouldCompareNothing() {
    assertThat(MantelHaenszel.of(List.of(new MantelHaenszel.Stratum(20, 20, 0, 0)))).isEmpty();
    assertThat(MantelHaenszel.of(List.of())).isEmpty();
  }
}
