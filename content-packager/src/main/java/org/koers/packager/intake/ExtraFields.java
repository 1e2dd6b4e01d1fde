package org.koers.packager.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * The extra fields of an entry: ZIP64 sizes resolved, the others kept as bytes.
 *
 * @param others every field but ZIP64
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record ExtraFields(long size, long packed, long offset, byte[] others) {

  private static final int ZIP64 = 1;
  private static final long ELSEWHERE = 0xFFFFFFFFL;

  static ExtraFields of(byte[] extra, long size, long packed, long offset) {
    ByteBuffer zip64 = field(extra);
    long realSize = size == ELSEWHERE ? next(zip64, size) : size;
    long realPacked = packed == ELSEWHERE ? next(zip64, packed) : packed;
    long realOffset = offset == ELSEWHERE ? next(zip64, offset) : offset;
    return new ExtraFields(realSize, realPacked, realOffset, withoutZip64(extra));
  }

  private static long next(ByteBuffer zip64, long otherwise) {
    long value = zip64.remaining() >= 8 ? zip64.getLong() : otherwise;
    return value < 0 ? Long.MAX_VALUE / 4 : value;
  }

  private static ByteBuffer field(byte[] extra) {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int id = ZipDirectory.u16(fields);
      int length = Math.min(ZipDirectory.u16(fields), fields.remaining());
      if (id == ZIP64) {
        return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      fields.position(fields.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  static byte[] withoutZip64(byte[] extra) {
    return without(extra, Set.of(ZIP64));
  }

  /** Without the fields in which Unix, Info-ZIP and NTFS keep exact times. */
  static byte[] withoutTimes(byte[] extra) {
    return without(extra, Set.of(0x5455, 0x5855, 0x7855, 0x000a));
  }

  private static byte[] without(byte[] extra, Set<Integer> ids) {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    while (fields.remaining() >= 4) {
      int start = fields.position();
      int id = ZipDirectory.u16(fields);
      int length = Math.min(ZipDirectory.u16(fields), fields.remaining());
      fields.position(fields.position() + length);
      if (!ids.contains(id)) {
        kept.write(extra, start, fields.position() - start);
      }
    }
    return kept.toByteArray();
  }
}
