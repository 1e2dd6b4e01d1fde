package org.koers.packager;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips byte by byte, so that they can be wrong in any way that is wanted. */
@SuppressWarnings("ByteBufferBackingArray") // buffers are allocated here, so array() is all of each
public final class ZipFixture {

  private static final class Entry {
    private byte[] name = {};
    private byte[] localName = {};
    private byte[] packed = {};
    private int method;
    private int flags = 1 << 11;
    private long size;
    private long crc;
    private int attributes;
    private int offset = -1;
  }

  private final List<Entry> entries = new ArrayList<>();

  /** A minimal SCORM 1.2 manifest that launches index.html. */
  public static String manifest(String inManifest) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="o"><organization identifier="o"><title>Privacy for sales</title>
            <item identifier="i" identifierref="r"><title>Part one</title>%s</item></organization></organizations>
          <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        </manifest>
        """
        .formatted(inManifest);
  }

  /** A package with a manifest and one page. */
  public static ZipFixture scorm() {
    return new ZipFixture()
        .with("imsmanifest.xml", manifest(""))
        .with("index.html", "<p>Hello</p>");
  }

  /** Adds a deflated file. */
  public ZipFixture with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a deflated file. */
  public ZipFixture with(String name, byte[] content) {
    Entry entry = new Entry();
    entry.name = name.getBytes(StandardCharsets.UTF_8);
    entry.localName = entry.name;
    entry.packed = deflated(content);
    entry.method = 8;
    entry.size = content.length;
    entry.crc = crc(content);
    entries.add(entry);
    return this;
  }

  /** The last entry says it unpacks to so many bytes. */
  public ZipFixture promising(long size) {
    entries.getLast().size = size;
    return this;
  }

  /** The last entry has this checksum. */
  public ZipFixture summing(long crc) {
    entries.getLast().crc = crc;
    return this;
  }

  /** The last entry has these flags. */
  public ZipFixture flagged(int flags) {
    entries.getLast().flags = flags;
    return this;
  }

  /** The last entry is said to be packed with this method. */
  public ZipFixture packedBy(int method) {
    entries.getLast().method = method;
    return this;
  }

  /** The last entry has these Unix permissions and type. */
  public ZipFixture unixMode(int mode) {
    entries.getLast().attributes = mode << 16;
    return this;
  }

  /** The last entry has another name in its own header. */
  public ZipFixture locallyNamed(String name) {
    entries.getLast().localName = name.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** The last entry lies where the one before it lies. */
  public ZipFixture overlapping() {
    entries.getLast().offset = -2;
    return this;
  }

  /** The bytes of the zip. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int last = 0;
    for (Entry entry : entries) {
      if (entry.offset == -2) {
        entry.offset = last;
        continue;
      }
      entry.offset = out.size();
      last = entry.offset;
      out.writeBytes(header(entry, 0x04034b50, entry.localName));
      out.writeBytes(entry.localName);
      out.writeBytes(entry.packed);
    }
    int directory = out.size();
    for (Entry entry : entries) {
      out.writeBytes(header(entry, 0x02014b50, entry.name));
      out.writeBytes(entry.name);
    }
    ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0).putShort((short) entries.size());
    end.putShort((short) entries.size())
        .putInt(out.size() - directory)
        .putInt(directory)
        .putShort((short) 0);
    out.writeBytes(end.array());
    return out.toByteArray();
  }

  /** The zip as a file. */
  public Path in(Path folder) {
    return write(folder.resolve("course.zip"), bytes());
  }

  /** Bytes as a file. */
  public static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] header(Entry entry, int signature, byte[] name) {
    boolean central = signature == 0x02014b50;
    ByteBuffer to = buffer(central ? 46 : 30).putInt(signature);
    if (central) {
      to.putShort((short) (3 << 8 | 20));
    }
    to.putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method);
    to.putShort((short) (10 << 11)).putShort((short) (46 << 9 | 3 << 5 | 4));
    to.putInt((int) entry.crc).putInt(entry.packed.length).putInt((int) entry.size);
    to.putShort((short) name.length).putShort((short) 0);
    if (central) {
      to.putShort((short) 0)
          .putShort((short) 0)
          .putShort((short) 0)
          .putInt(entry.attributes)
          .putInt(entry.offset);
    }
    return to.array();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }
}
