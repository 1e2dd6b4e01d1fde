package org.koers.packager.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * The end of a zip, which says where its table of contents lies.
 *
 * @param shift what to add to offsets, when other bytes stand before the zip
 */
@SuppressWarnings("ArrayRecordComponent") // copied to the output, never compared
record ZipEnd(long entries, long directoryAt, long directorySize, long shift, byte[] comment) {

  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  static ZipEnd find(FileChannel channel, String place) throws IOException {
    long size = channel.size();
    if (size < LENGTH) {
      throw notAZip(channel, place);
    }
    int tail = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
    ByteBuffer end = ZipDirectory.bytes(channel, size - tail, tail, place);
    for (int at = tail - LENGTH; at >= 0; at--) {
      if (end.getInt(at) == END
          && at + LENGTH + Short.toUnsignedInt(end.getShort(at + 20)) <= tail) {
        return at(channel, place, size - tail + at, end.position(at).slice().order(end.order()));
      }
    }
    throw notAZip(channel, place);
  }

  private static ZipEnd at(FileChannel channel, String place, long at, ByteBuffer end)
      throws IOException {
    byte[] comment = new byte[Short.toUnsignedInt(end.getShort(20))];
    end.get(LENGTH, comment);
    int disk = Short.toUnsignedInt(end.getShort(4));
    long entries = Short.toUnsignedInt(end.getShort(10));
    long size = Integer.toUnsignedLong(end.getInt(12));
    long offset = Integer.toUnsignedLong(end.getInt(16));
    long before = at;
    if (at >= 20) {
      ByteBuffer locator = ZipDirectory.bytes(channel, at - 20, 20, place);
      if (locator.getInt(0) == LOCATOR64) {
        before = locator.getLong(8);
        ByteBuffer end64 = ZipDirectory.bytes(channel, before, 56, place);
        if (end64.getInt(0) != END64) {
          throw ZipDirectory.damaged(place, "its ZIP64 end is not where it says");
        }
        entries = end64.getLong(32);
        size = end64.getLong(40);
        offset = end64.getLong(48);
        disk = end64.getInt(16);
      }
    }
    if (disk != 0) {
      throw new PackageProblem(
          ProblemCode.ZIP_SPLIT,
          place,
          "It is one part of a split zip.",
          "Join the parts, or zip the course as one file.");
    }
    long directoryAt = before - size;
    if (size < 0 || entries < 0 || directoryAt < 0 || offset > directoryAt || entries > size / 46) {
      throw ZipDirectory.damaged(place, "its table of contents lies outside the file");
    }
    return new ZipEnd(entries, directoryAt, size, directoryAt - offset, comment);
  }

  private static PackageProblem notAZip(FileChannel channel, String place) throws IOException {
    boolean begun =
        channel.size() >= 4
            && ZipDirectory.bytes(channel, 0, 4, place).getInt() == ZipDirectory.LOCAL;
    if (begun) {
      return ZipDirectory.damaged(
          place, "it begins as a zip but its end is missing, as after a broken download");
    }
    return new PackageProblem(
        ProblemCode.NOT_A_ZIP,
        place,
        channel.size() == 0 ? "The file is empty." : "The file is not a zip.",
        "Give the zip that the authoring tool exported.");
  }
}
