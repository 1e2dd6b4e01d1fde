package org.koers.packager.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.xml.XmlDocument;

/**
 * The files of a package whose table of contents was found safe. Holds no open file: each reading
 * opens the zip, checks the bytes against their promised length and checksum, and closes it.
 */
public final class PackageFiles {

  private final Path zip;
  private final String place;
  private final IntakeLimits limits;
  private final byte[] comment;
  private final Map<String, ZipMember> members;
  private volatile boolean verified;

  PackageFiles(Path zip, String place, IntakeLimits limits, ZipDirectory.Contents contents) {
    this.zip = zip;
    this.place = place;
    this.limits = limits;
    this.comment = contents.comment();
    Map<String, ZipMember> byName = new LinkedHashMap<>();
    contents.members().forEach(m -> byName.put(m.name(), m));
    this.members = java.util.Collections.unmodifiableMap(byName);
  }

  /** The zip itself. */
  public Path zip() {
    return zip;
  }

  /** The limits that it was opened with. */
  public IntakeLimits limits() {
    return limits;
  }

  /** The comment of the zip, as bytes. */
  public byte[] comment() {
    return comment.clone();
  }

  /** The entries in the order of the zip, folders too. */
  public List<ZipMember> members() {
    return List.copyOf(members.values());
  }

  /** The names of the files, without folders, in the order of the zip. */
  public List<String> names() {
    return members.values().stream().filter(m -> !m.folder()).map(ZipMember::name).toList();
  }

  /** Whether there is a file of exactly this name. */
  public boolean contains(String name) {
    ZipMember member = members.get(name);
    return member != null && !member.folder();
  }

  /** The entry of exactly this name. */
  public Optional<ZipMember> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The name of the file that differs from this one at most in upper and lower case. */
  public Optional<String> nameIgnoringCase(String name) {
    if (contains(name)) {
      return Optional.of(name);
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    return names().stream().filter(n -> n.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
  }

  /** An XML file of the package, within the limits the package was opened with. */
  public XmlDocument xml(String name) {
    limits.xmlSize(existing(name).size(), place + "!/" + name);
    return XmlDocument.read(bytes(name), name, limits.xmlDepth(), limits.xmlElements());
  }

  /** The bytes of a file. Meant for small ones; {@link #open} streams. */
  public byte[] bytes(String name) {
    ZipMember member = existing(name);
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, member.size()));
      in.read(); // meets the end, where length and checksum are judged
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A stream of a file's unpacked bytes; the caller closes it. Damage shows as a {@link
   * PackageProblem}.
   */
  public InputStream open(String name) {
    ZipMember member = existing(name);
    try {
      FileChannel channel = FileChannel.open(zip);
      return new FilterInputStream(new MemberStream(channel, member, place + "!/" + name)) {
        @Override
        public void close() throws IOException {
          super.close();
          channel.close();
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins to read every byte against length and checksum, if that was not done before; nothing of
   * the package is to be handed on before it has ended well.
   */
  public Verification verification() {
    return verified ? Verification.done(this) : Verification.begin(this);
  }

  /** Every byte was read and fits. */
  void verified() {
    verified = true;
  }

  /** The unpacked bytes of an entry, with what another was unpacked with before. */
  MemberStream stream(FileChannel channel, ZipMember member, Scratch scratch) {
    return new MemberStream(channel, member, place + "!/" + member.name(), scratch);
  }

  private ZipMember existing(String name) {
    ZipMember member = members.get(name);
    if (member == null) {
      throw new PackageProblem(
          ProblemCode.ENTRY_MISSING,
          place,
          "There is no file " + name + " in the package.",
          "Check the name; upper and lower case count.");
    }
    return member;
  }
}
