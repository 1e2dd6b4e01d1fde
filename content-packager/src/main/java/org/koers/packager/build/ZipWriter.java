package org.koers.packager.build;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.koers.packager.intake.ZipMember;

/**
 * Writes a zip whose bytes depend on its input alone. Packed bytes are copied as they are, new
 * content is stored uncompressed: compressors differ from one Java to the next.
 */
final class ZipWriter implements Closeable {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final long MAX32 = 0xFFFFFFFFL;
  private static final int MAX16 = 0xFFFF;
  private static final int DESCRIPTOR = 1 << 3;
  private static final int GATHERED = 1 << 20;
  private static final int SMALL = 1 << 16;

  private final FileChannel out;
  private final ByteBuffer gathered = ByteBuffer.allocateDirect(GATHERED);
  private final List<Written> written = new ArrayList<>();

  private record Written(ZipMember member, long at) {}

  ZipWriter(FileChannel out) {
    this.out = out;
  }

  /** Copies the packed bytes of an entry out of the zip that it comes from. */
  void copy(ZipMember member, FileChannel from) throws IOException {
    header(member);
    long at = member.dataAt();
    long end = at + member.packedSize();
    if (member.packedSize() > SMALL) {
      flush();
    }
    while (at < end) {
      long moved =
          member.packedSize() > SMALL ? from.transferTo(at, end - at, out) : gather(from, at, end);
      if (moved <= 0) {
        throw new EOFException("The package became shorter while it was copied");
      }
      at += moved;
    }
  }

  /** Small pieces are written many at a time. */
  private int gather(FileChannel from, long at, long end) throws IOException {
    if (gathered.remaining() < end - at) {
      flush();
    }
    gathered.limit(gathered.position() + (int) (end - at));
    int moved = from.read(gathered, at);
    gathered.limit(GATHERED);
    return moved;
  }

  /** Writes new content; {@code member} describes it. */
  void store(ZipMember member, byte[] content) throws IOException {
    header(member);
    write(ByteBuffer.wrap(content));
  }

  private void header(ZipMember member) throws IOException {
    written.add(new Written(member, position()));
    boolean big = big(member);
    byte[] zip64 = big ? zip64(member.size(), member.packedSize()) : zip64();
    byte[] extra = member.localExtra();
    ByteBuffer header = buffer(30 + member.rawName().length + zip64.length + extra.length);
    header.putInt(LOCAL).putShort((short) (big ? 45 : 20));
    common(header, member, big);
    header
        .putShort((short) member.rawName().length)
        .putShort((short) (zip64.length + extra.length));
    write(header.put(member.rawName()).put(zip64).put(extra).flip());
  }

  private static void common(ByteBuffer header, ZipMember member, boolean big) {
    header.putShort((short) (member.flags() & ~DESCRIPTOR)).putShort((short) member.method());
    header.putShort((short) member.dosTime()).putShort((short) member.dosDate());
    header.putInt((int) member.crc());
    header
        .putInt((int) (big ? MAX32 : member.packedSize()))
        .putInt((int) (big ? MAX32 : member.size()));
  }

  private static boolean big(ZipMember member) {
    return member.size() >= MAX32 || member.packedSize() >= MAX32;
  }

  private static byte[] zip64(long... values) {
    if (values.length == 0) {
      return new byte[0];
    }
    byte[] bytes = new byte[4 + 8 * values.length];
    ByteBuffer field = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    field.putShort((short) 1).putShort((short) (8 * values.length));
    for (long value : values) {
      field.putLong(value);
    }
    return bytes;
  }

  /** Writes the table of contents and the end. */
  void finish(byte[] comment) throws IOException {
    long start = position();
    for (Written entry : written) {
      central(entry.member(), entry.at());
    }
    long size = position() - start;
    if (written.size() >= MAX16 || start >= MAX32 || size >= MAX32) {
      end64(start, size);
    }
    short count = (short) Math.min(MAX16, written.size());
    ByteBuffer end =
        buffer(22 + comment.length).putInt(END).putInt(0).putShort(count).putShort(count);
    end.putInt((int) Math.min(MAX32, size)).putInt((int) Math.min(MAX32, start));
    write(end.putShort((short) comment.length).put(comment).flip());
    flush();
  }

  private void central(ZipMember member, long at) throws IOException {
    boolean big = big(member);
    boolean far = at >= MAX32;
    byte[] zip64 =
        big && far
            ? zip64(member.size(), member.packedSize(), at)
            : big ? zip64(member.size(), member.packedSize()) : far ? zip64(at) : zip64();
    byte[] extra = member.centralExtra();
    int length =
        46 + member.rawName().length + zip64.length + extra.length + member.comment().length;
    ByteBuffer entry = buffer(length).putInt(CENTRAL).putShort((short) member.madeBy());
    entry.putShort((short) (big || far ? 45 : 20));
    common(entry, member, big);
    entry.putShort((short) member.rawName().length).putShort((short) (zip64.length + extra.length));
    entry.putShort((short) member.comment().length).putShort((short) 0);
    entry.putShort((short) member.internalAttributes()).putInt((int) member.externalAttributes());
    entry.putInt((int) Math.min(MAX32, at));
    write(entry.put(member.rawName()).put(zip64).put(extra).put(member.comment()).flip());
  }

  private void end64(long start, long size) throws IOException {
    long at = position();
    ByteBuffer end =
        buffer(76).putInt(END64).putLong(44).putShort((short) 45).putShort((short) 45).putLong(0);
    end.putLong(written.size()).putLong(written.size()).putLong(size).putLong(start);
    write(end.putInt(LOCATOR64).putInt(0).putLong(at).putInt(1).flip());
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(ByteBuffer bytes) throws IOException {
    if (gathered.remaining() < bytes.remaining()) {
      flush();
    }
    if (bytes.remaining() <= GATHERED) {
      gathered.put(bytes);
      return;
    }
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private void flush() throws IOException {
    gathered.flip();
    while (gathered.hasRemaining()) {
      out.write(gathered);
    }
    gathered.clear();
  }

  /** Where in the file the next byte comes. */
  private long position() throws IOException {
    return out.position() + gathered.position();
  }

  @Override
  public void close() throws IOException {
    out.force(true);
    out.close();
  }
}
