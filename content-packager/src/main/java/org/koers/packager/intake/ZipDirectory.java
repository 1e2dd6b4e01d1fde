package org.koers.packager.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * The table of contents of a zip, read once and checked whole: sizes against the limits, each entry
 * against its own header, and that no two entries share bytes. Nothing is unpacked here.
 */
final class ZipDirectory {

  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int USUAL_EXTRA = 64;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int UTF8 = 1 << 11;

  private final FileChannel channel;
  private final String place;
  private final IntakeLimits limits;

  private ZipDirectory(FileChannel channel, String place, IntakeLimits limits) {
    this.channel = channel;
    this.place = place;
    this.limits = limits;
  }

  /** What a zip holds, in the order of its directory. */
  @SuppressWarnings("ArrayRecordComponent") // copied to the output, never compared
  record Contents(List<ZipMember> members, byte[] comment, List<Finding> findings) {}

  static Contents read(FileChannel channel, String place, IntakeLimits limits) throws IOException {
    return new ZipDirectory(channel, place, limits).read();
  }

  private Contents read() throws IOException {
    limits.packageSize(channel.size(), place);
    ZipEnd end = ZipEnd.find(channel, place);
    limits.entryCount(end.entries(), place);
    ByteBuffer directory = bytes(end.directoryAt(), end.directorySize());
    EntryNames names = new EntryNames(limits, place);
    List<ZipMember> members = new ArrayList<>();
    long total = 0;
    long packed = 0;
    for (long i = 0; i < end.entries(); i++) {
      ZipMember member = member(directory, end, names);
      total += member.size();
      packed += member.packedSize();
      limits.totalSize(total, place);
      members.add(member);
    }
    limits.expansion(total, packed, place);
    refuseOverlaps(members, end.directoryAt());
    return new Contents(List.copyOf(members), end.comment(), names.findings());
  }

  private ZipMember member(ByteBuffer directory, ZipEnd end, EntryNames names) throws IOException {
    if (directory.remaining() < CENTRAL_LENGTH || directory.getInt() != CENTRAL) {
      throw damaged("its table of contents is cut off or overwritten");
    }
    int madeBy = u16(directory);
    directory.getShort(); // version needed
    int flags = u16(directory);
    int method = u16(directory);
    int time = u16(directory);
    int date = u16(directory);
    long crc = u32(directory);
    long packed = u32(directory);
    long size = u32(directory);
    int nameLength = u16(directory);
    int extraLength = u16(directory);
    int commentLength = u16(directory);
    directory.getShort(); // disk
    int internal = u16(directory);
    long external = u32(directory);
    long offset = u32(directory);
    if (directory.remaining() < nameLength + extraLength + commentLength) {
      throw damaged("its table of contents is cut off");
    }
    byte[] rawName = take(directory, nameLength);
    ExtraFields extra = ExtraFields.of(take(directory, extraLength), size, packed, offset);
    byte[] comment = take(directory, commentLength);
    String name = names.accept(rawName, (flags & UTF8) != 0);
    refuseUnreadable(name, flags, method, external);
    limits.entrySize(extra.size(), inside(name));
    limits.expansion(extra.size(), extra.packed(), inside(name));
    long headerAt = extra.offset() + end.shift();
    Local local = local(headerAt, rawName, name);
    return new ZipMember(
        name,
        rawName,
        flags,
        method,
        time,
        date,
        crc,
        extra.packed(),
        extra.size(),
        headerAt,
        local.dataAt(),
        madeBy,
        internal,
        external,
        local.extra(),
        extra.others(),
        comment);
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Local(long dataAt, byte[] extra) {}

  private Local local(long headerAt, byte[] rawName, String name) throws IOException {
    if (headerAt < 0 || headerAt > channel.size() - LOCAL_LENGTH) {
      throw damaged("the entry " + name + " lies outside the file");
    }
    int guess = LOCAL_LENGTH + rawName.length + USUAL_EXTRA;
    ByteBuffer header = bytes(headerAt, Math.min(guess, channel.size() - headerAt));
    if (header.getInt() != LOCAL) {
      throw damaged("the entry " + name + " is not where the table of contents says");
    }
    header.position(26);
    int nameLength = u16(header);
    int extraLength = u16(header);
    ByteBuffer rest =
        header.remaining() >= nameLength + extraLength
            ? header
            : bytes(headerAt + LOCAL_LENGTH, (long) nameLength + extraLength);
    if (!java.util.Arrays.equals(take(rest, nameLength), rawName)) {
      throw damaged("the entry " + name + " has another name in its own header");
    }
    byte[] extra = ExtraFields.withoutZip64(take(rest, extraLength));
    return new Local(headerAt + LOCAL_LENGTH + nameLength + extraLength, extra);
  }

  private void refuseUnreadable(String name, int flags, int method, long external) {
    if ((flags & ENCRYPTED) != 0) {
      throw new PackageProblem(
          ProblemCode.ZIP_ENCRYPTED,
          inside(name),
          "The entry is encrypted; an LMS could not read it either.",
          "Zip the course again without a password.");
    }
    if (method != 0 && method != 8) {
      throw new PackageProblem(
          ProblemCode.ZIP_METHOD,
          inside(name),
          "The entry is packed with method "
              + method
              + "; packages use only stored (0) and deflated (8).",
          "Zip the course again with the normal compression.");
    }
    int type = (int) (external >>> 28) & 0xF;
    if (type != 0 && type != 0x8 && type != 0x4) {
      throw new PackageProblem(
          ProblemCode.ENTRY_NOT_A_FILE,
          inside(name),
          "The entry is a "
              + (type == 0xA ? "symbolic link" : "special file")
              + ", which could lead out of the package.",
          "Replace it by the file itself and zip the course again.");
    }
  }

  private void refuseOverlaps(List<ZipMember> members, long directoryAt) {
    List<ZipMember> byPlace =
        members.stream().sorted(Comparator.comparingLong(ZipMember::headerAt)).toList();
    long free = 0;
    String before = "";
    for (ZipMember member : byPlace) {
      if (member.headerAt() < free) {
        throw new PackageProblem(
            ProblemCode.ENTRIES_OVERLAP,
            place,
            "The entries " + before + " and " + member.name() + " share bytes, as zip bombs do.",
            "Do not use this file; ask whoever made it for a clean export.");
      }
      free = member.dataAt() + member.packedSize();
      before = member.name();
      if (free > directoryAt) {
        throw damaged("the entry " + member.name() + " runs beyond the data");
      }
    }
  }

  private ByteBuffer bytes(long from, long length) throws IOException {
    return bytes(channel, from, length, place);
  }

  static ByteBuffer bytes(FileChannel channel, long from, long length, String place)
      throws IOException {
    if (from < 0
        || length < 0
        || length > Integer.MAX_VALUE - 8
        || from + length > channel.size()) {
      throw damaged(place, "it is cut off");
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException(place + " became shorter while it was read");
      }
    }
    return buffer.flip();
  }

  private PackageProblem damaged(String why) {
    return damaged(place, why);
  }

  static PackageProblem damaged(String place, String why) {
    return new PackageProblem(
        ProblemCode.ZIP_DAMAGED,
        place,
        "The zip file is damaged: " + why + ".",
        "Download or export it again; the file itself cannot be repaired here.");
  }

  private String inside(String name) {
    return place + "!/" + name;
  }

  static int u16(ByteBuffer from) {
    return Short.toUnsignedInt(from.getShort());
  }

  static long u32(ByteBuffer from) {
    return Integer.toUnsignedLong(from.getInt());
  }

  static byte[] take(ByteBuffer from, int length) {
    byte[] taken = new byte[length];
    from.get(taken);
    return taken;
  }
}
