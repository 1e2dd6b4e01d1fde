package org.koers.packager.analyse;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * The length of an MP3 file: the sum of its frames, by the header of each (ISO 11172-3, 2.4.2.3).
 */
final class Mp3Length {

  private static final int[] RATES = {44100, 48000, 32000};
  private static final int[][] KILOBITS = {
    {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
    {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
  };

  private Mp3Length() {}

  static Optional<Duration> of(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(file);
    byte[] four = in.readNBytes(4);
    if (four.length == 4 && four[0] == 'I' && four[1] == 'D' && four[2] == '3') {
      byte[] more = in.readNBytes(6);
      if (more.length < 6) {
        return Optional.empty();
      }
      in.skipNBytes((long) more[2] << 21 | more[3] << 14 | more[4] << 7 | more[5]);
      four = in.readNBytes(4);
    }
    double seconds = 0;
    while (four.length == 4) {
      Optional<Frame> frame = Frame.of(four);
      if (frame.isEmpty()) {
        break; // tags at the end
      }
      seconds += frame.get().seconds();
      try {
        in.skipNBytes(frame.get().bytes() - 4L);
      } catch (EOFException cut) {
        break; // the last frame is not whole
      }
      four = in.readNBytes(4);
    }
    return seconds > 0
        ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
        : Optional.empty();
  }

  private record Frame(int bytes, double seconds) {

    /** The frame that these four bytes begin; empty if they begin none. */
    static Optional<Frame> of(byte[] head) {
      int version = head[1] >> 3 & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
      int layer = head[1] >> 1 & 3; // 1: layer III
      int bitrate = head[2] >> 4 & 15;
      int rate = head[2] >> 2 & 3;
      if ((head[0] & 0xFF) != 0xFF
          || (head[1] & 0xE0) != 0xE0
          || version == 1
          || layer != 1
          || bitrate == 0
          || bitrate == 15
          || rate == 3) {
        return Optional.empty();
      }
      int samplesASecond = RATES[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
      int samples = version == 3 ? 1152 : 576;
      int kilobits = KILOBITS[version == 3 ? 0 : 1][bitrate];
      int bytes = samples / 8 * kilobits * 1000 / samplesASecond + (head[2] >> 1 & 1);
      return Optional.of(new Frame(bytes, (double) samples / samplesASecond));
    }
  }
}
