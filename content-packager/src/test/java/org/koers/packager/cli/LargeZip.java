package org.koers.packager.cli;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.koers.packager.ZipFixture;

/** Large packages, and the plainest way to copy one entry by entry. */
final class LargeZip {

  private static final int PIECE = 1 << 16;

  private LargeZip() {}

  /** 20 files of 100 MB like videos: bytes that hardly pack, packed all the same as tools do. */
  static Path large(Path zip) throws IOException {
    Random random = new Random(1);
    byte[] piece = new byte[PIECE];
    try (ZipOutputStream to = begun(zip)) {
      for (int video = 0; video < 20; video++) {
        to.putNextEntry(new ZipEntry("media/video" + video + ".mp4"));
        for (long written = 0; written < 100_000_000; written += PIECE) {
          random.nextBytes(piece);
          Arrays.fill(piece, 0, 256, (byte) 0); // as their boxes and padding
          to.write(piece);
        }
        to.closeEntry();
      }
    }
    return zip;
  }

  /** 6,000 files of 1 to 20 kB of text: of 3,000 words, the first ones the most frequent. */
  static Path small(Path zip) throws IOException {
    Random random = new Random(2);
    try (ZipOutputStream to = begun(zip)) {
      for (int file = 0; file < 6_000; file++) {
        to.putNextEntry(new ZipEntry("content/" + file % 100 + "/file" + file + ".js"));
        byte[] content = text(random, 1_000 + random.nextInt(19_000));
        to.write(content);
        to.closeEntry();
      }
    }
    return zip;
  }

  private static byte[] text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      double rank = Math.pow(3_000, random.nextDouble());
      text.append(Long.toString(1_000 + 7_919 * (long) Math.floor(rank), 36)).append(' ');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static ZipOutputStream begun(Path zip) throws IOException {
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 20);
    ZipOutputStream to = new ZipOutputStream(file);
    to.setLevel(Deflater.DEFAULT_COMPRESSION);
    write(to, "imsmanifest.xml", ZipFixture.manifest(""));
    write(to, "index.html", "<p>Hello</p>");
    return to;
  }

  private static void write(ZipOutputStream to, String name, String text) throws IOException {
    to.putNextEntry(new ZipEntry(name));
    to.write(text.getBytes(StandardCharsets.UTF_8));
    to.closeEntry();
  }

  /**
   * Each entry with its header, then the table of contents; then all of it is forced to the disk.
   */
  static void copy(Path zip, Path target) throws IOException {
    try (FileChannel in = FileChannel.open(zip);
        FileChannel out =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      List<Long> starts = starts(in);
      for (int i = 0; i + 1 < starts.size(); i++) {
        long at = starts.get(i);
        while (at < starts.get(i + 1)) {
          long moved = in.transferTo(at, starts.get(i + 1) - at, out);
          if (moved <= 0) {
            throw new EOFException();
          }
          at += moved;
        }
      }
      out.force(true);
    }
  }

  /** Reads every entry against its checksum, as {@code unzip -t} does. */
  static void check(Path zip) throws IOException {
    byte[] buffer = new byte[PIECE];
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        CRC32 sum = new CRC32();
        try (InputStream in = file.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.update(buffer, 0, read);
          }
        }
        if (sum.getValue() != entry.getCrc()) {
          throw new IllegalStateException(entry + " is damaged");
        }
      }
    }
  }

  /** Where each entry begins, then the table of contents, then the end. */
  private static List<Long> starts(FileChannel in) throws IOException {
    ByteBuffer end = read(in, in.size() - 22, 22);
    long directory = Integer.toUnsignedLong(end.getInt(16));
    ByteBuffer entries = read(in, directory, end.getInt(12));
    List<Long> starts = new ArrayList<>();
    while (entries.hasRemaining()) {
      int at = entries.position();
      starts.add(Integer.toUnsignedLong(entries.getInt(at + 42)));
      int variable =
          entries.getShort(at + 28) + entries.getShort(at + 30) + entries.getShort(at + 32);
      entries.position(at + 46 + variable);
    }
    starts.add(directory);
    starts.add(in.size());
    return starts;
  }

  private static ByteBuffer read(FileChannel in, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (in.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }
}
