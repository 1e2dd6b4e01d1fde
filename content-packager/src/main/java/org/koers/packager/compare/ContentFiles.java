package org.koers.packager.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.ZipMember;

/**
 * The files of a package that are its content: not its manifest, metadata, schemas and leftovers.
 *
 * @param folder that everything lies in: empty, or ending in a slash
 */
record ContentFiles(String folder, List<ZipMember> content) {

  private static final Pattern OTHER =
      Pattern.compile(
          "(.*/)?(__macosx/.*|\\._[^/]*|\\.ds_store|thumbs\\.db|desktop\\.ini|[^/]*\\.(xsd|dtd))");
  private static final Pattern MEDIA =
      Pattern.compile(
          ".*\\.(png|jpe?g|gif|svg|webp|bmp|avif|mp4|m4v|webm|mov|ogv|avi|wmv|flv|swf"
              + "|mp3|m4a|ogg|oga|wav|aac|pdf|docx?|pptx?|xlsx?|vtt|srt)");

  static ContentFiles of(ContentPackage content) {
    Set<String> about = CourseFacts.metadata(content);
    String folder = CourseFacts.folder(content);
    return new ContentFiles(
        folder,
        content.files().members().stream()
            .filter(member -> !member.folder())
            .filter(member -> !about.contains(member.name()))
            .filter(member -> !OTHER.matcher(lower(member)).matches())
            .toList());
  }

  private static String lower(ZipMember member) {
    return member.name().toLowerCase(Locale.ROOT);
  }

  static boolean isMedia(ZipMember member) {
    return MEDIA.matcher(lower(member)).matches();
  }

  /** What is in a file, by its length and checksum. */
  static String fingerprint(ZipMember member) {
    return member.size() + " " + Long.toHexString(member.crc());
  }

  /** Its name, whatever folder the course lies in. */
  String name(ZipMember member) {
    return member.name().startsWith(folder)
        ? member.name().substring(folder.length())
        : member.name();
  }

  /** Its name without folders, which may be named after a language. */
  static String baseName(ZipMember member) {
    return member.name().substring(member.name().lastIndexOf('/') + 1);
  }

  /** SHA-256 over names and fingerprints; empty if there are no files. */
  String digest() {
    if (content.isEmpty()) {
      return "";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      content.stream()
          .map(member -> name(member) + "\n" + fingerprint(member) + "\n")
          .sorted()
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
