package org.koers.packager.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/** Which names an entry may have: below the package, one file each on any file system. */
final class EntryNames {

  /** What Linux, macOS and Windows have in common; in bytes of UTF-8. */
  private static final int LONGEST_SEGMENT = 255;

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

  private final IntakeLimits limits;
  private final String place;
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();
  private int backslashes;
  private int dots;

  EntryNames(IntakeLimits limits, String place) {
    this.limits = limits;
    this.place = place;
  }

  /** The safe, normalised form of a name as it stands in the zip. */
  String accept(byte[] raw, boolean utf8) {
    String written = decode(raw, utf8);
    limits.nameSize(written.length(), place);
    String name = written.replace('\\', '/');
    refuseUnsafe(written, name);
    if (!name.equals(written)) {
      backslashes++;
    }
    String tidy = withoutDots(name);
    refuseCollision(tidy);
    return tidy;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (backslashes > 0) {
      findings.add(
          Finding.of(
              FindingCode.BACKSLASH_NAMES,
              place,
              backslashes
                  + " entries have backslashes in their names; they were read as folders."));
    }
    if (dots > 0) {
      findings.add(
          Finding.of(
              FindingCode.DOT_SEGMENTS,
              place,
              dots + " entries have ./ in their names; it was left out."));
    }
    return findings;
  }

  /** UTF-8 where the zip says so or it fits; else code page 437, as the zip format has it. */
  private static String decode(byte[] raw, boolean utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, utf8 ? StandardCharsets.ISO_8859_1 : Charset.forName("IBM437"));
    }
  }

  private void refuseUnsafe(String written, String name) {
    if (written.isEmpty() || written.chars().anyMatch(c -> c < 0x20 || c == 0x7F)) {
      throw unsafe(written, "is empty or has a control character in it");
    }
    if (name.startsWith("/") || DRIVE.matcher(name).lookingAt()) {
      throw unsafe(written, "is an absolute path");
    }
    for (String segment : name.split("/", -1)) {
      if (segment.equals("..")) {
        throw unsafe(written, "leads out of the package");
      }
      refuseTooLong(segment);
    }
  }

  private void refuseTooLong(String segment) {
    int bytes = segment.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_SEGMENT) {
      throw new PackageProblem(
          ProblemCode.ENTRY_NAME_TOO_LONG,
          place,
          "The name \"%s\" of a file or folder has %d bytes; file systems take %d at most."
              .formatted(shown(segment), bytes, LONGEST_SEGMENT),
          "Give it a shorter name, with its links, and zip the course again.");
    }
  }

  private PackageProblem unsafe(String written, String why) {
    return new PackageProblem(
        ProblemCode.ENTRY_NAME_UNSAFE,
        place,
        "The entry name \""
            + shown(written)
            + "\" "
            + why
            + ", so unpacking it could overwrite other files.",
        "Do not use this file; ask whoever made it for a clean export.");
  }

  private String withoutDots(String name) {
    if (!name.startsWith("./") && !name.contains("/./") && !name.contains("//")) {
      return name;
    }
    dots++;
    StringBuilder out = new StringBuilder();
    for (String segment : name.split("/", -1)) {
      if (!segment.isEmpty() && !segment.equals(".")) {
        out.append(out.isEmpty() ? "" : "/").append(segment);
      }
    }
    return name.endsWith("/") ? out.append('/').toString() : out.toString();
  }

  private void refuseCollision(String name) {
    boolean folder = name.endsWith("/");
    String bare = folder ? name.substring(0, name.length() - 1) : name;
    String key = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    refuseFileAsFolder(name, folder, key);
    String before = seen.putIfAbsent(key, name);
    if (before != null && !(folder && before.endsWith("/"))) {
      throw new PackageProblem(
          ProblemCode.ENTRY_NAMES_COLLIDE,
          place,
          "The entries \""
              + shown(before)
              + "\" and \""
              + shown(name)
              + "\" are one file on Windows and macOS, so one would overwrite the other.",
          "Rename one of them, with its links, and zip the course again.");
    }
  }

  /** One entry a file, another inside it: whichever is unpacked first, the other has no place. */
  private void refuseFileAsFolder(String name, boolean folder, String key) {
    String inside = folders.get(key);
    if (inside != null && !folder) {
      throw fileAndFolder(name, inside);
    }
    for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      String parent = key.substring(0, slash);
      String file = seen.get(parent);
      if (file != null && !file.endsWith("/")) {
        throw fileAndFolder(file, name);
      }
      folders.putIfAbsent(parent, name);
    }
  }

  private PackageProblem fileAndFolder(String file, String inside) {
    return new PackageProblem(
        ProblemCode.ENTRY_NAMES_COLLIDE,
        place,
        "The entry \""
            + shown(file)
            + "\" is a file, and \""
            + shown(inside)
            + "\" lies in a folder of that name; they cannot both be unpacked.",
        "Rename one of them, with its links, and zip the course again.");
  }

  private static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 120 ? plain.substring(0, 120) + "..." : plain;
  }
}
