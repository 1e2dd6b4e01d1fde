package org.koers.adaptive.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Map;

/** The answer to a request to a content host. */
sealed interface ContentReply {

  int status();

  Map<String, String> headers();

  /** A small answer. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Bytes(int status, Map<String, String> headers, byte[] body) implements ContentReply {}

  /**
   * A file or a part of it.
   *
   * @param from the first byte
   */
  record Slice(int status, Map<String, String> headers, Path file, long from, long length)
      implements ContentReply {}

  static ContentReply text(int status, String sentence) {
    return new Bytes(
        status, Map.of("Content-Type", "text/plain; charset=utf-8"), sentence.getBytes(UTF_8));
  }

  static ContentReply json(int status, String json) {
    return new Bytes(
        status,
        Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        json.getBytes(UTF_8));
  }
}
