package org.koers.packager.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetSketchTest {

  private static SetSketch of(int most, IntStream things) {
    SetSketch.Builder set = new SetSketch.Builder(most);
    things.forEach(thing -> set.add(Shingles.hash("thing " + thing)));
    return set.sketch();
  }

  @Test
  void smallSetsShouldBeComparedExactly() {
    Overlap overlap = of(64, IntStream.range(0, 30)).with(of(64, IntStream.range(10, 60)));
    assertThat(overlap).isEqualTo(Overlap.of(30, 50, 20));
    assertThat(overlap.share()).isEqualTo(20.0 / 60);
    assertThat(overlap.ofFirst()).isEqualTo(20.0 / 30);
    assertThat(overlap.ofSecond()).isEqualTo(20.0 / 50);
  }

  @Test
  void largeSetsShouldBeEstimatedCloseToTheTruth() {
    SetSketch one = of(1024, IntStream.range(0, 100_000));
    SetSketch other = of(1024, IntStream.range(50_000, 150_000));
    assertThat(one.whole()).isFalse();
    assertThat(one.count()).isCloseTo(100_000, within(10_000));
    assertThat(one.with(other).share()).isCloseTo(1.0 / 3, within(0.05));
    assertThat(one.with(other).ofFirst()).isCloseTo(0.5, within(0.06));
  }

  @Test
  void aSmallPartShouldBeSeenInALargeWhole() {
    SetSketch part = of(1024, IntStream.range(0, 2_000));
    SetSketch whole = of(1024, IntStream.range(0, 40_000));
    assertThat(part.with(whole).ofFirst()).isEqualTo(1);
    assertThat(part.with(whole).ofSecond()).isCloseTo(0.05, within(0.02));
    assertThat(part.with(whole).looked()).isLessThan(1_100);
  }

  @Test
  void theOrderAndRepetitionOfThingsShouldNotCount() {
    SetSketch once = of(16, IntStream.range(0, 1_000));
    SetSketch again = of(16, IntStream.range(0, 4_000).map(i -> 999 - i % 1_000));
    assertThat(again).isEqualTo(once);
  }

  @Test
  void emptySetsShouldShareNothing() {
    assertThat(SetSketch.EMPTY.with(SetSketch.EMPTY)).isEqualTo(new Overlap(0, 0, 0, 0));
    assertThat(SetSketch.EMPTY.with(of(4, IntStream.range(0, 9))).share()).isZero();
  }

  @Test
  void itsTextShouldReadBack() {
    for (int size : new int[] {0, 1, 16, 17, 5_000}) {
      SetSketch set = of(16, IntStream.range(0, size));
      assertThat(SetSketch.decoded(set.count(), set.encoded())).isEqualTo(set);
    }
    assertThatThrownBy(() -> SetSketch.decoded(2, "AAAAAAIAAAAAAQ"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SetSketch.decoded(1, "AAAA"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
