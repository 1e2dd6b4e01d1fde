package org.koers.packager.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.koers.packager.problem.PackageProblem;

/**
 * The unpacked bytes of one entry: never more than it promised, and at the end exactly what it
 * promised.
 */
final class MemberStream extends InputStream {

  private final FileChannel channel;
  private final ZipMember member;
  private final String place;
  private final Scratch scratch;
  private final boolean own;
  private final Inflater inflater;
  private final CRC32 crc = new CRC32();
  private final ByteBuffer packed;
  private final byte[] one = new byte[1];
  private long at;
  private long unpacked;
  private boolean ended;

  /** Reads at places of its own, so several may read from one channel; the caller closes that. */
  MemberStream(FileChannel channel, ZipMember member, String place) {
    this(channel, member, place, Scratch.of(member), true);
  }

  /** The same with what another entry was unpacked with before; the caller closes that too. */
  MemberStream(FileChannel channel, ZipMember member, String place, Scratch scratch) {
    this(channel, member, place, scratch, false);
  }

  private MemberStream(
      FileChannel channel, ZipMember member, String place, Scratch scratch, boolean own) {
    this.scratch = scratch;
    this.own = own;
    this.inflater = scratch.inflater();
    this.packed = scratch.packed();
    this.channel = channel;
    this.member = member;
    this.place = place;
    this.at = member.dataAt();
    packed.limit(0);
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    int count =
        member.method() == 0 ? stored(into, offset, length) : inflated(into, offset, length);
    if (count < 0) {
      ended = true;
      judge();
      return -1;
    }
    crc.update(into, offset, count);
    unpacked += count;
    if (unpacked > member.size()) {
      throw damaged(
          "it unpacks to more than the " + member.size() + " bytes it promises, as zip bombs do");
    }
    return count;
  }

  private int stored(byte[] into, int offset, int length) throws IOException {
    if (!packed.hasRemaining() && !refill()) {
      return -1;
    }
    int count = Math.min(length, packed.remaining());
    packed.get(into, offset, count);
    return count;
  }

  private int inflated(byte[] into, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(into, offset, length);
        if (count > 0) {
          return count;
        }
        if (inflater.finished()) {
          return -1;
        }
        if (inflater.needsDictionary() || !refill()) {
          throw damaged("its packed bytes end too early");
        }
        inflater.setInput(packed);
      }
    } catch (DataFormatException e) {
      throw damaged("its packed bytes are not valid");
    }
  }

  private boolean refill() throws IOException {
    long left = member.dataAt() + member.packedSize() - at;
    if (left <= 0) {
      return false;
    }
    packed.clear().limit((int) Math.min(packed.capacity(), left));
    int count = channel.read(packed, at);
    if (count <= 0) {
      throw damaged("the file ends before it does");
    }
    at += count;
    packed.flip();
    return true;
  }

  private void judge() {
    if (unpacked != member.size()) {
      throw damaged(
          "it unpacks to " + unpacked + " bytes instead of the promised " + member.size());
    }
    if (crc.getValue() != member.crc()) {
      throw damaged("its checksum does not fit its content");
    }
  }

  private PackageProblem damaged(String why) {
    return ZipDirectory.damaged(place, why);
  }

  @Override
  public void close() {
    if (own) {
      scratch.close();
    }
  }
}
