package org.koers.packager.compare;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A sample of a set of things by their hashes: the smallest ones, which are the same sample for
 * whoever has the same things. Sets that are smaller than the sample are kept whole, and compared
 * exactly.
 */
public final class SetSketch {

  /** Nothing. */
  public static final SetSketch EMPTY = new SetSketch(0, new long[0]);

  private static final int BYTES = 5;
  private static final long ALL = 1L << (8 * BYTES);

  private final int count;
  private final long[] sample;

  /** With hashes of 40 bits in rising order, each once. */
  private SetSketch(int count, long[] sample) {
    this.count = count;
    this.sample = sample;
  }

  /** How many different things the set has; an estimate where the sample is not all of it. */
  public int count() {
    return count;
  }

  /** Whether every thing of the set is in the sample. */
  public boolean whole() {
    return count == sample.length;
  }

  /** Whether the set has nothing in it. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** The hashes in the sample. */
  LongStream sample() {
    return Arrays.stream(sample);
  }

  /** Hashes below this are in the sample, if their thing is in the set. */
  private long limit() {
    return whole() ? ALL : sample[sample.length - 1] + 1;
  }

  /** How far two sets share their things, by the part of them that both samples cover. */
  public Overlap with(SetSketch other) {
    long limit = Math.min(limit(), other.limit());
    int here = 0;
    int there = 0;
    int both = 0;
    while (true) {
      long a = here < sample.length ? sample[here] : ALL;
      long b = there < other.sample.length ? other.sample[there] : ALL;
      if (Math.min(a, b) >= limit) {
        return Overlap.of(here, there, both);
      }
      both += a == b ? 1 : 0;
      here += a <= b ? 1 : 0;
      there += b <= a ? 1 : 0;
    }
  }

  /** The same without some of its things, by their hashes. */
  SetSketch without(Set<Long> hashes) {
    long[] kept = sample().filter(hash -> !hashes.contains(hash)).toArray();
    int fewer = sample.length - kept.length;
    return fewer == 0 ? this : new SetSketch(count - fewer, kept);
  }

  /** The sample as text, RFC 4648 Base64 of five bytes a hash. */
  String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES * sample.length);
    for (long hash : sample) {
      bytes.put((byte) (hash >>> 32)).putInt((int) hash);
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * What {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  static SetSketch decoded(int count, String encoded) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
    long[] sample = new long[bytes.remaining() / BYTES];
    boolean rising = true;
    for (int i = 0; i < sample.length; i++) {
      sample[i] = (bytes.get() & 0xFFL) << 32 | Integer.toUnsignedLong(bytes.getInt());
      rising &= i == 0 || sample[i - 1] < sample[i];
    }
    if (bytes.hasRemaining()
        || !rising
        || count < sample.length
        || (count > 0 && sample.length == 0)) {
      throw new IllegalArgumentException("It is no sample of a set");
    }
    return new SetSketch(count, sample);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SetSketch set
        && set.count == count
        && Arrays.equals(set.sample, sample);
  }

  @Override
  public int hashCode() {
    return 31 * count + Arrays.hashCode(sample);
  }

  @Override
  public String toString() {
    return "SetSketch[" + count + ", " + encoded() + "]";
  }

  /** Takes things in and keeps the smallest hashes, in memory that does not grow with the set. */
  static final class Builder {

    private final int most;
    private final long[] kept;
    private int filled;
    private long limit = ALL;

    /**
     * A sample of at most so many.
     *
     * @param most of all things; fewer are kept whole
     */
    Builder(int most) {
      this.most = most;
      this.kept = new long[8 * most];
    }

    /** Takes in a thing by its hash of 64 bits. */
    void add(long hash) {
      long small = hash >>> (64 - 8 * BYTES);
      if (small >= limit) {
        return;
      }
      kept[filled++] = small;
      if (filled == kept.length) {
        tidy();
      }
    }

    private void tidy() {
      Arrays.sort(kept, 0, filled);
      int different = 0;
      for (int i = 0; i < filled; i++) {
        if (i == 0 || kept[i] != kept[i - 1]) {
          kept[different++] = kept[i];
        }
      }
      filled = different;
      if (filled > most) {
        filled = most;
        limit = kept[most - 1];
      }
    }

    /** The sample of all that was taken in. */
    SetSketch sketch() {
      tidy();
      long[] sample = Arrays.copyOf(kept, filled);
      if (limit == ALL) {
        return new SetSketch(filled, sample);
      }
      double all = (double) (most - 1) * ALL / (limit + 1);
      return new SetSketch(Math.clamp(Math.round(all), most + 1, Integer.MAX_VALUE), sample);
    }
  }
}
