package org.koers.lrs.migration.ndjson;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, one in memory at a time. Gzip is recognised by its first bytes. */
final class LineReader {

  private static final int BUFFER = 64 * 1024;

  private final ReceivedBytes raw;
  private final int maxBytes;
  private @Nullable InputStream unpacked;
  private long number;

  /**
   * @param maxBytes of a line; of a longer one only the beginning is kept
   */
  LineReader(InputStream raw, int maxBytes) {
    this.raw = new ReceivedBytes(raw);
    this.maxBytes = maxBytes;
  }

  /** One line. */
  static final class Line {
    private final long number;
    private final byte[] bytes;
    private final boolean tooLong;

    private Line(long number, byte[] bytes, boolean tooLong) {
      this.number = number;
      this.bytes = bytes;
      this.tooLong = tooLong;
    }

    /** From 1. */
    long number() {
      return number;
    }

    byte[] bytes() {
      return bytes;
    }

    /** Whether the bytes are only the beginning. */
    boolean tooLong() {
      return tooLong;
    }
  }

  /**
   * The next line without its end; empty at the end of the stream.
   *
   * @throws IOException where the stream cannot be read on; of the line that it breaks off in
   *     nothing is given
   */
  Optional<Line> next() throws IOException {
    InputStream in = unpacked();
    int first = in.read();
    if (first < 0) {
      raw.requireEnd();
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    boolean tooLong = false;
    int b;
    for (b = first; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < maxBytes) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    if (b < 0) {
      raw.requireEnd();
    }
    number++;
    return Optional.of(new Line(number, line.toByteArray(), tooLong));
  }

  /** How many lines were given. */
  long number() {
    return number;
  }

  private InputStream unpacked() throws IOException {
    InputStream known = unpacked;
    if (known != null) {
      return known;
    }
    BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    InputStream opened =
        gzip ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered;
    unpacked = opened;
    return opened;
  }
}
