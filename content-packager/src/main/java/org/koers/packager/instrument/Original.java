package org.koers.packager.instrument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.ZipMember;

/**
 * The zip as it was, kept as what the new one does not have: everything but the packed bytes of the
 * files that did not change. No secret is in it, for none was in the zip.
 *
 * @param digest SHA-256 of the zip as it was
 * @param put the names of the files that are new or changed in the new zip
 * @param putDigest SHA-256 over these, and the names of all entries: tells whether anyone has
 *     changed the new zip since
 * @param pieces put one behind the other they are the zip as it was
 */
@SuppressWarnings("ArrayRecordComponent") // written and read, never compared as a record
record Original(byte[] digest, List<String> put, byte[] putDigest, List<Piece> pieces) {

  private static final String MAGIC = "koers-original-1";
  private static final int LARGEST = 1 << 30;

  sealed interface Piece {}

  /** Bytes that the new zip does not have. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] bytes) implements Piece {}

  /** The packed bytes of a file, which are in the new zip as well. */
  record Packed(String entry, long length) implements Piece {}

  /**
   * What has to be kept of a zip when these of its files change.
   *
   * @param put the new bytes of all that changes or is added, but for the file this is kept in
   * @param own the name of that file
   */
  static Original of(PackageFiles files, SortedMap<String, byte[]> put, String own) {
    Set<String> changed = put.keySet();
    try (FileChannel zip = FileChannel.open(files.zip())) {
      List<Piece> pieces = new ArrayList<>();
      long at = 0;
      for (ZipMember member : byPlace(files)) {
        if (!changed.contains(member.name()) && member.packedSize() > 0) {
          pieces.add(new Bytes(read(zip, at, member.dataAt() - at)));
          pieces.add(new Packed(member.name(), member.packedSize()));
          at = member.dataAt() + member.packedSize();
        }
      }
      pieces.add(new Bytes(read(zip, at, zip.size() - at)));
      MessageDigest sum = sha256();
      copy(zip, 0, zip.size(), into(sum));
      Set<String> names = new TreeSet<>(names(files));
      names.addAll(changed);
      names.add(own);
      return new Original(
          sum.digest(),
          List.copyOf(changed),
          putDigest(names, changed, n -> Objects.requireNonNull(put.get(n))),
          List.copyOf(pieces));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(PackageFiles files) {
    return files.members().stream()
        .map(ZipMember::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static byte[] putDigest(
      Set<String> names, Collection<String> put, Function<String, byte[]> content) {
    MessageDigest sum = sha256();
    sum.update(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
    for (String name : put) {
      sum.update(("\0" + name + "\0").getBytes(StandardCharsets.UTF_8));
      sum.update(content.apply(name));
    }
    return sum.digest();
  }

  private static List<ZipMember> byPlace(PackageFiles files) {
    return files.members().stream().sorted(Comparator.comparingLong(ZipMember::dataAt)).toList();
  }

  private static byte[] read(FileChannel zip, long from, long length) throws IOException {
    if (length > LARGEST) {
      throw new IOException("It has " + length + " bytes outside its files");
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) length);
    while (buffer.hasRemaining()) {
      if (zip.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("The package became shorter while it was read");
      }
    }
    return buffer.array();
  }

  byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.write(digest);
      out.writeInt(put.size());
      for (String name : put) {
        out.writeUTF(name);
      }
      out.write(putDigest);
      out.writeInt(pieces.size());
      for (Piece piece : pieces) {
        switch (piece) {
          case Bytes(byte[] literal) -> {
            out.writeByte(0);
            out.writeInt(literal.length);
            out.write(literal);
          }
          case Packed(String entry, long length) -> {
            out.writeByte(1);
            out.writeUTF(entry);
            out.writeLong(length);
          }
        }
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }

  /** Empty where these bytes are not what {@link #encoded} writes. */
  static Optional<Original> decoded(byte[] file) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (!in.readUTF().equals(MAGIC)) {
        return Optional.empty();
      }
      byte[] digest = in.readNBytes(32);
      List<String> put = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        put.add(in.readUTF());
      }
      byte[] putDigest = in.readNBytes(32);
      List<Piece> pieces = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        pieces.add(in.readByte() == 0 ? literal(in) : new Packed(in.readUTF(), in.readLong()));
      }
      return Optional.of(new Original(digest, List.copyOf(put), putDigest, List.copyOf(pieces)));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  private static Bytes literal(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new EOFException("It is cut off");
    }
    return new Bytes(in.readNBytes(length));
  }

  /** Whether nobody has changed this zip since, so that the one before it can be given back. */
  boolean canBeMadeFrom(PackageFiles files) {
    if (!put.stream().allMatch(files::contains)
        || !Arrays.equals(putDigest(names(files), put, files::bytes), putDigest)) {
      return false;
    }
    Set<String> once = new HashSet<>(); // so that it never grows beyond the zip
    for (Piece piece : pieces) {
      if (piece instanceof Packed(String entry, long length)
          && (!once.add(entry)
              || files.member(entry).filter(m -> m.packedSize() == length).isEmpty())) {
        return false;
      }
    }
    MessageDigest sum = sha256();
    write(files, into(sum));
    return Arrays.equals(sum.digest(), digest);
  }

  /** Writes the zip as it was. */
  void write(PackageFiles files, WritableByteChannel out) {
    try (FileChannel zip = FileChannel.open(files.zip())) {
      for (Piece piece : pieces) {
        switch (piece) {
          case Bytes(byte[] literal) -> all(ByteBuffer.wrap(literal), out);
          case Packed(String entry, long length) ->
              copy(zip, files.member(entry).orElseThrow().dataAt(), length, out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(FileChannel from, long at, long length, WritableByteChannel out)
      throws IOException {
    long end = at + length;
    while (at < end) {
      long moved = from.transferTo(at, end - at, out);
      if (moved <= 0) {
        throw new EOFException("The package became shorter while it was read");
      }
      at += moved;
    }
  }

  private static void all(ByteBuffer bytes, WritableByteChannel out) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static WritableByteChannel into(MessageDigest sum) {
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer bytes) {
        int length = bytes.remaining();
        sum.update(bytes);
        return length;
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
