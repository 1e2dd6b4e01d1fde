package org.koers.lrs.migration.ndjson;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a stream that may break off: all that came are given first, and the break stays known.
 */
final class ReceivedBytes extends FilterInputStream {

  private @Nullable IOException brokenOff;

  ReceivedBytes(InputStream in) {
    super(in);
  }

  /** Refuses an end that is none; unpacking takes a break between two parts for the end. */
  void requireEnd() throws IOException {
    if (brokenOff != null) {
      throw brokenOff;
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException broken) {
      brokenOff = broken;
      throw broken;
    }
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    try {
      return in.read(into, from, most);
    } catch (IOException broken) {
      brokenOff = broken;
      throw broken;
    }
  }

  /** None, so that a buffer asks once and gives what it got; asking on could break, and lose it. */
  @Override
  public int available() {
    return 0;
  }
}
