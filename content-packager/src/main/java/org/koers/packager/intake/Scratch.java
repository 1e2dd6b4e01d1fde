package org.koers.packager.intake;

import java.nio.ByteBuffer;
import java.util.zip.Inflater;

/**
 * What unpacking an entry needs, for one entry after another.
 *
 * @param packed for bytes as they stand in the zip
 */
record Scratch(Inflater inflater, ByteBuffer packed) implements AutoCloseable {

  private static final int CHUNK = 1 << 16;
  private static final int LARGE = 1 << 18;

  /** For one entry, and no larger than it. */
  static Scratch of(ZipMember member) {
    long size = Math.clamp(member.packedSize(), 1, CHUNK);
    return new Scratch(new Inflater(true), ByteBuffer.allocate((int) size));
  }

  /** For many entries: outside the heap, where the file system can write to it directly. */
  static Scratch ofMany() {
    return new Scratch(new Inflater(true), ByteBuffer.allocateDirect(LARGE));
  }

  /** Ready for the next entry. */
  Scratch cleared() {
    inflater.reset();
    packed.clear().limit(0);
    return this;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
