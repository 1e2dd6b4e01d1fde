package org.koers.lrs.xapi.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes without replacing: a byte that is no UTF-8 is a fault, not a question mark. */
public final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACED = '\uFFFD';

  private Utf8() {}

  /** The text, less one byte order mark: RFC 8259 (8.1) lets a reader ignore it. */
  public static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean plain = text.indexOf(REPLACED) < 0 && text.indexOf(BYTE_ORDER_MARK) != 0;
    return plain ? text : decodeWithCare(bytes);
  }

  /** What may have a fault, or a replacement character of its own. */
  private static String decodeWithCare(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new MalformedJson(
          "", "Byte " + (in.position() + 1) + " of the body is not UTF-8; send the JSON as UTF-8.");
    }
    out.flip();
    return out.hasRemaining() && out.charAt(0) == BYTE_ORDER_MARK
        ? out.subSequence(1, out.length()).toString()
        : out.toString();
  }
}
