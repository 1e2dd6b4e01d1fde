package org.koers.packager.compare;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A sample of a set of things by their hashes: the smallest ones, which are the same sample for
 * whoever has the same things. Sets that are smaller than the sample are kept whole, and compared
 * exactly.
 *
 * @param count how many different things the set has; an estimate where {@code sample} is not all
 * @param sample hashes of 40 bits in rising order, each once
 */
public record SetSketch(int count, List<Long> sample) {

  private static final int BYTES = 5;
  private static final long ALL = 1L << (8 * BYTES);

  /** Nothing. */
  public static final SetSketch EMPTY = new SetSketch(0, List.of());

  public SetSketch {
    sample = List.copyOf(sample);
  }

  /** Whether every thing of the set is in the sample. */
  public boolean whole() {
    return count == sample.size();
  }

  /** Whether the set has nothing in it. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Hashes below this are in the sample, if their thing is in the set. */
  private long limit() {
    return whole() ? ALL : sample.getLast() + 1;
  }

  /** How far two sets share their things, by the part of them that both samples cover. */
  public Overlap with(SetSketch other) {
    long limit = Math.min(limit(), other.limit());
    int here = 0;
    int there = 0;
    int both = 0;
    while (true) {
      long a = here < sample.size() ? sample.get(here) : ALL;
      long b = there < other.sample.size() ? other.sample.get(there) : ALL;
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
    List<Long> kept = sample.stream().filter(hash -> !hashes.contains(hash)).toList();
    int fewer = sample.size() - kept.size();
    return fewer == 0 ? this : new SetSketch(count - fewer, kept);
  }

  /** The sample as text, RFC 4648 Base64 of five bytes a hash. */
  String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES * sample.size());
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
    Long[] sample = new Long[bytes.remaining() / BYTES];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = (bytes.get() & 0xFFL) << 32 | Integer.toUnsignedLong(bytes.getInt());
    }
    boolean rising = true;
    for (int i = 1; i < sample.length; i++) {
      rising &= sample[i - 1] < sample[i];
    }
    if (bytes.hasRemaining()
        || !rising
        || count < sample.length
        || (count > 0 && sample.length == 0)) {
      throw new IllegalArgumentException("It is no sample of a set");
    }
    return new SetSketch(count, Arrays.asList(sample));
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
      List<Long> sample = Arrays.stream(kept, 0, filled).boxed().toList();
      if (limit == ALL) {
        return new SetSketch(filled, sample);
      }
      double all = (double) (most - 1) * ALL / (limit + 1);
      return new SetSketch(Math.clamp(Math.round(all), most + 1, Integer.MAX_VALUE), sample);
    }
  }
}
