package org.koers.adaptive.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scripts and the style of the runtime page, on the content host because the page is there. */
final class RuntimeFiles {

  private static final Set<String> NAMES = Set.of("scorm12.min.js", "runtime.js", "runtime.css");

  private RuntimeFiles() {}

  static ContentReply answer(String name) {
    if (!NAMES.contains(name)) {
      return ContentReply.text(404, "The player has no such file.");
    }
    try (@Nullable InputStream in = RuntimeFiles.class.getResourceAsStream("runtime/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The build did not pack " + name + " of the player.");
      }
      return new ContentReply.Bytes(
          200,
          Map.of(
              "Content-Type",
              ContentTypes.of(name) + "; charset=utf-8",
              "Cache-Control",
              "private, max-age=3600"),
          in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
