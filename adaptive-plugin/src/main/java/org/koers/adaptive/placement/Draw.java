package org.koers.adaptive.placement;

/**
 * Chance that can be repeated: the same seed, purpose and number give the same draw, in any order
 * and for ever. SplitMix64 (Steele, Lea and Flood 2014) as a hash.
 */
record Draw(long seed) {

  enum Purpose {
    CHOICE(0),
    ELIGIBILITY(1),
    PILOT_PLACE(2),
    PILOT_ITEM(3);

    private final int stream;

    Purpose(int stream) {
      this.stream = stream;
    }
  }

  /** From 0 to below 1. */
  double uniform(Purpose purpose, long number) {
    long mixed = mix(mix(mix(seed) + purpose.stream) + number);
    return (mixed >>> 11) * 0x1.0p-53;
  }

  /** From 0 to below {@code bound}. */
  int below(int bound, Purpose purpose, long number) {
    return (int) (uniform(purpose, number) * bound);
  }

  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
