package org.koers.packager.instrument;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A page as text in which each byte keeps its place, whatever its encoding: every encoding of HTML
 * but UTF-16 writes ASCII as ASCII, so bytes are read as Latin-1.
 */
record PageText(String text, Charset charset) {

  /** Empty where the page would not come back byte for byte. */
  static Optional<PageText> of(byte[] page) {
    Charset charset = charset(page);
    PageText read = new PageText(new String(page, charset), charset);
    return Arrays.equals(read.bytes(), page) ? Optional.of(read) : Optional.empty();
  }

  private static Charset charset(byte[] page) {
    if (begins(page, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return begins(page, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
  }

  private static boolean begins(byte[] page, int first, int second) {
    return page.length > 1 && (page[0] & 0xFF) == first && (page[1] & 0xFF) == second;
  }

  /** Where the text begins, behind a byte order mark. */
  int start() {
    return text.startsWith("\u00EF\u00BB\u00BF") ? 3 : text.startsWith("\uFEFF") ? 1 : 0;
  }

  PageText with(String changed) {
    return new PageText(changed, charset);
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }
}
