package org.koers.packager.analyse;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/** The length of a WebM file: element Info of its Segment (RFC 9559, 5.1.2). */
final class WebmLength {

  private static final long SEGMENT = 0x18538067;
  private static final long INFO = 0x1549A966;
  private static final long SCALE = 0x2AD7B1;
  private static final long DURATION = 0x4489;
  private static final long CLUSTER = 0x1F43B675;
  private static final long LONGEST = 1 << 20;

  private final DataInputStream in;
  private long scale = 1_000_000; // nanoseconds a unit, where the file does not say

  private WebmLength(InputStream file) {
    this.in = new DataInputStream(file);
  }

  static Optional<Duration> of(InputStream file) throws IOException {
    return new WebmLength(file).read();
  }

  private Optional<Duration> read() throws IOException {
    double units = 0;
    while (true) {
      int first = in.read();
      if (first < 0) {
        break;
      }
      long id = rest(first, true);
      long size = rest(in.readUnsignedByte(), false);
      if (id == CLUSTER) {
        break;
      } else if (id == SCALE && size <= 8) {
        scale = unsigned((int) size);
      } else if (id == DURATION) {
        units = size == 4 ? in.readFloat() : in.readDouble();
      } else if (id != SEGMENT && id != INFO) {
        if (size > LONGEST) {
          break; // nothing this long comes before Info
        }
        in.skipNBytes(size);
      }
      if (id != SCALE && units > 0) {
        break;
      }
    }
    return units > 0
        ? Optional.of(Duration.ofMillis(Math.round(units * scale / 1e6)))
        : Optional.empty();
  }

  /** A number whose first byte says how many follow; in a size that mark is no part of it. */
  private long rest(int first, boolean marked) throws IOException {
    int length = Integer.numberOfLeadingZeros(first) - 24;
    if (length > 7) {
      throw new IOException("no EBML number");
    }
    long value = marked ? first : first & (0x7F >> length);
    for (int i = 0; i < length; i++) {
      value = value << 8 | in.readUnsignedByte();
    }
    return value;
  }

  private long unsigned(int size) throws IOException {
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | in.readUnsignedByte();
    }
    return value;
  }
}
