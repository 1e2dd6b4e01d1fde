package org.koers.adaptive.play;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the path of a request to a file of the edition, never outside its folder. */
final class ContentPath {

  private ContentPath() {}

  /**
   * The file a request means. Names that differ in case only are found too: much content was made
   * where case does not matter.
   *
   * @param rawPath as the request has it, percent-encoded, with its first slash
   */
  static Optional<Path> resolve(Path root, String rawPath) {
    return decode(rawPath).flatMap(path -> below(root, path));
  }

  private static Optional<Path> below(Path root, String path) {
    Path file = root;
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty()) {
        continue;
      }
      if (!safe(segment)) {
        return Optional.empty();
      }
      @Nullable Path next = child(file, segment);
      if (next == null) {
        return Optional.empty();
      }
      file = next;
    }
    boolean inside = file.normalize().startsWith(root.normalize());
    return inside && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  private static boolean safe(String segment) {
    return !segment.equals(".")
        && !segment.equals("..")
        && segment.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7F);
  }

  private static @Nullable Path child(Path folder, String name) {
    Path exact = folder.resolve(name);
    if (Files.isSymbolicLink(exact)) {
      return null;
    }
    return Files.exists(exact) ? exact : anyCase(folder, name);
  }

  private static @Nullable Path anyCase(Path folder, String name) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        if (String.valueOf(child.getFileName()).equalsIgnoreCase(name)
            && !Files.isSymbolicLink(child)) {
          return child;
        }
      }
      return null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** Percent-decoding once, UTF-8 only; empty where that is not what it is. */
  static Optional<String> decode(String raw) {
    byte[] written = raw.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(written.length);
    for (int i = 0; i < written.length; i++) {
      if (written[i] != '%') {
        bytes.put(written[i]);
      } else if (i + 2 < written.length
          && HexFormat.isHexDigit(written[i + 1])
          && HexFormat.isHexDigit(written[i + 2])) {
        int high = HexFormat.fromHexDigit(written[++i]);
        bytes.put((byte) (high << 4 | HexFormat.fromHexDigit(written[++i])));
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
