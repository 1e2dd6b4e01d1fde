package org.koers.packager.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes some editors put before the text. */
enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
  UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
  UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
  NONE(null, "");

  private final @Nullable Charset charset;
  private final String latin1;

  ByteOrderMark(@Nullable Charset charset, String latin1) {
    this.charset = charset;
    this.latin1 = latin1;
  }

  static ByteOrderMark of(byte[] file) {
    return Arrays.stream(values()).filter(m -> m.begins(file)).findFirst().orElse(NONE);
  }

  private boolean begins(byte[] file) {
    byte[] mark = bytes();
    return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }

  private byte[] bytes() {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The encoding that the mark stands for. */
  @Nullable Charset charset() {
    return charset;
  }

  int length() {
    return latin1.length();
  }

  byte[] before(byte[] body) {
    byte[] mark = bytes();
    byte[] all = Arrays.copyOf(mark, mark.length + body.length);
    System.arraycopy(body, 0, all, mark.length, body.length);
    return all;
  }
}
