package org.koers.packager.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * One entry of a zip as its directory describes it, checked against its own header.
 *
 * @param name with forward slashes and without {@code .} segments; ends in a slash for a folder
 * @param rawName the bytes of the name as they stand in the zip
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflated
 * @param dosTime MS-DOS time, no zone
 * @param dosDate MS-DOS date, no zone
 * @param headerAt where its local header begins in the file
 * @param dataAt where its packed bytes begin in the file
 * @param localExtra extra fields of the local header, without ZIP64
 * @param centralExtra extra fields of the directory, without ZIP64
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes are copied to the output, never compared
public record ZipMember(
    String name,
    byte[] rawName,
    int flags,
    int method,
    int dosTime,
    int dosDate,
    long crc,
    long packedSize,
    long size,
    long headerAt,
    long dataAt,
    int madeBy,
    int internalAttributes,
    long externalAttributes,
    byte[] localExtra,
    byte[] centralExtra,
    byte[] comment) {

  private static final int UTF_8_NAME = 1 << 11;
  private static final int MADE_BY_UNIX = 3 << 8 | 20;
  private static final long READABLE_FILE = 0100644L << 16;

  /** A new entry, stored as it is. */
  public static ZipMember added(String name, byte[] content, int date, int time) {
    byte[] raw = name.getBytes(StandardCharsets.UTF_8);
    byte[] none = new byte[0];
    return new ZipMember(
            name,
            raw,
            UTF_8_NAME,
            0,
            time,
            date,
            0,
            0,
            0,
            -1,
            -1,
            MADE_BY_UNIX,
            0,
            READABLE_FILE,
            none,
            none,
            none)
        .stored(content, date, time);
  }

  /** Whether it is a folder. */
  public boolean folder() {
    return name.endsWith("/");
  }

  /** Date and time as one number that sorts by time. */
  public int stamp() {
    return dosDate << 16 | dosTime;
  }

  /** The same entry with other content, stored as it is, written at another time. */
  public ZipMember stored(byte[] content, int date, int time) {
    CRC32 sum = new CRC32();
    sum.update(content);
    byte[] local = ExtraFields.withoutTimes(localExtra);
    byte[] central = ExtraFields.withoutTimes(centralExtra);
    return new ZipMember(
        name,
        rawName,
        flags,
        0,
        time,
        date,
        sum.getValue(),
        content.length,
        content.length,
        -1,
        -1,
        madeBy,
        internalAttributes,
        externalAttributes,
        local,
        central,
        comment);
  }

  @Override
  public String toString() {
    return name + " (" + size + " bytes, CRC " + HexFormat.of().toHexDigits((int) crc) + ")";
  }
}
