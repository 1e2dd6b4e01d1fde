package org.koers.adaptive.adaptivity;

/**
 * Chance without a state: what is drawn depends on the seed and on what it is drawn for, never on
 * how often something was drawn before. So the same learner meets the same luck under every policy.
 *
 * @param seed of one learner, one organisation or one run
 */
record Draws(long seed) {

  /** For a part of the whole. */
  Draws of(Object... purpose) {
    return new Draws(hash(purpose));
  }

  /** Uniform, from 0 (included) to 1 (not included). */
  double uniform(Object... purpose) {
    return (hash(purpose) >>> 11) * 0x1.0p-53;
  }

  /** Standard normal (Box and Muller). */
  double normal(Object... purpose) {
    long hash = hash(purpose);
    double radius = Math.sqrt(-2 * StrictMath.log(1 - (mixed(hash) >>> 11) * 0x1.0p-53));
    return radius * StrictMath.cos(2 * Math.PI * (mixed(hash + 1) >>> 11) * 0x1.0p-53);
  }

  /** Exponential with this mean. */
  double exponential(double mean, Object... purpose) {
    return -mean * StrictMath.log(1 - uniform(purpose));
  }

  private long hash(Object... purpose) {
    long hash = mixed(seed);
    for (Object one : purpose) {
      String text = one.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
      hash = mixed(hash ^ 0x1f);
    }
    return hash;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
