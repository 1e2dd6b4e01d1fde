package org.koers.packager.analyse.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private static final String HERE =
      String.valueOf(ClassBytes.class.getResource("ClassBytes.class"));

  private ClassBytes() {}

  /**
   * The bytes of a class or another resource; null if there is none, or it is no business of it.
   */
  static byte @Nullable [] of(String name) throws IOException {
    if (GIVEN.stream().noneMatch(name::startsWith)) {
      return null;
    }
    Optional<URL> nearest = nearest(Collections.list(LOADER.getResources(name)), HERE);
    if (nearest.isEmpty()) {
      return null;
    }
    try (InputStream in = nearest.get().openStream()) {
      return in.readAllBytes();
    }
  }

  /** Of several places of a class, the one whose address has the most in common with this one. */
  static Optional<URL> nearest(List<URL> places, String here) {
    return places.stream().max(Comparator.comparingInt(url -> common(here, url.toString())));
  }

  private static int common(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }
}
