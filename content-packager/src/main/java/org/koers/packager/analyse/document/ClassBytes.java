package org.koers.packager.analyse.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes that the reading process asks for, as the packager's own class loader finds them. A
 * server may put classes of its own in front of those that came with the packager; of several, the
 * one that lies nearest to the packager is given.
 */
final class ClassBytes {

  private static final List<String> GIVEN =
      List.of(
          "org/koers/packager/",
          "org/apache/pdfbox/",
          "org/apache/fontbox/",
          "org/apache/commons/logging/",
          "org/jspecify/",
          "com/fasterxml/jackson/");
  private static final ClassLoader LOADER = ClassBytes.class.getClassLoader();
  private static final String HERE = String.valueOf(ClassBytes.class.getResource(""));

  private ClassBytes() {}

  /**
   * The bytes of a class or another resource; null if there is none, or it is no business of it.
   */
  static byte @Nullable [] of(String name) throws IOException {
    if (GIVEN.stream().noneMatch(name::startsWith)) {
      return null;
    }
    URL nearest =
        Collections.list(LOADER.getResources(name)).stream()
            .max(Comparator.comparingInt(url -> common(HERE, url.toString())))
            .orElse(null);
    if (nearest == null) {
      return null;
    }
    var connection = nearest.openConnection();
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static int common(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }
}
