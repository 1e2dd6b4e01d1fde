package org.koers.packager.analyse;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * The length of an MP4 or QuickTime file: its boxes are skipped up to mvhd (ISO 14496-12, 8.2.2).
 */
final class BoxLength {

  private static final int MOVIE = 0x6d6f6f76; // moov
  private static final int HEADER = 0x6d766864; // mvhd

  private BoxLength() {}

  static Optional<Duration> of(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(file);
    while (true) {
      byte[] start = in.readNBytes(8);
      if (start.length < 8) {
        return Optional.empty();
      }
      long size = Integer.toUnsignedLong(number(start, 0));
      int type = number(start, 4);
      long left = size == 1 ? in.readLong() - 16 : size - 8;
      if (type == HEADER) {
        return header(in);
      }
      if (type != MOVIE) {
        if (left < 0) {
          return Optional.empty(); // up to the end of the file, or broken
        }
        in.skipNBytes(left);
      }
    }
  }

  private static Optional<Duration> header(DataInputStream in) throws IOException {
    boolean wide = in.readInt() >>> 24 == 1;
    in.skipNBytes(wide ? 16 : 8);
    long scale = Integer.toUnsignedLong(in.readInt());
    long units = wide ? in.readLong() : Integer.toUnsignedLong(in.readInt());
    return scale == 0 || units <= 0 || units == 0xFFFFFFFFL
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(units * 1000.0 / scale)));
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }
}
