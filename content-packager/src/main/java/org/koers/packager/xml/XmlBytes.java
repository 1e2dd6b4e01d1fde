package org.koers.packager.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** How a text was encoded, so that it can be written again in the same way, byte for byte. */
record XmlBytes(ByteOrderMark mark, Charset charset, String text, List<Finding> findings) {

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  static XmlBytes decode(byte[] bytes, String place) {
    List<Finding> findings = new ArrayList<>();
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != ByteOrderMark.NONE) {
      findings.add(
          Finding.of(FindingCode.BYTE_ORDER_MARK, place, "It starts with a byte order mark."));
    }
    byte[] body = Arrays.copyOfRange(bytes, mark.length(), bytes.length);
    Charset wanted = charsetOf(mark, body, place, findings);
    Optional<String> text = exactly(body, wanted);
    if (text.isPresent()) {
      return new XmlBytes(mark, wanted, text.get(), findings);
    }
    findings.add(
        Finding.of(
            FindingCode.ENCODING_WRONG,
            place,
            "It says it is " + wanted.name() + " but is not; it was read as Western European."));
    return new XmlBytes(
        mark, StandardCharsets.ISO_8859_1, new String(body, StandardCharsets.ISO_8859_1), findings);
  }

  /** The bytes of a changed text; what the charset lacks becomes a character reference. */
  byte[] encode(String changed) {
    return mark.before(referenced(changed).getBytes(charset));
  }

  private String referenced(String changed) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(changed)) {
      return changed;
    }
    StringBuilder out = new StringBuilder();
    changed
        .codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              out.append(encoder.canEncode(one) ? one : "&#" + c + ";");
            });
    return out.toString();
  }

  private static Charset charsetOf(
      ByteOrderMark mark, byte[] body, String place, List<Finding> findings) {
    Charset marked = mark.charset();
    if (marked != null) {
      return marked;
    }
    if (body.length > 3 && body[0] == '<' && body[1] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (body.length > 3 && body[0] == 0 && body[1] == '<') {
      return StandardCharsets.UTF_16BE;
    }
    String head = new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? named(declared.group(1), place, findings) : StandardCharsets.UTF_8;
  }

  private static Charset named(String name, String place, List<Finding> findings) {
    try {
      Charset charset = Charset.forName(name);
      // Bytes that begin with a plain "<?xml" are not UTF-16, whatever they say.
      return charset.name().startsWith("UTF-16") || !charset.canEncode()
          ? StandardCharsets.UTF_8
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      findings.add(
          Finding.of(
              FindingCode.ENCODING_WRONG, place, "It declares the unknown encoding " + name + "."));
      return StandardCharsets.UTF_8;
    }
  }

  private static Optional<String> exactly(byte[] body, Charset charset) {
    try {
      CharBuffer chars = charset.newDecoder().decode(ByteBuffer.wrap(body));
      String text = chars.toString();
      return Arrays.equals(text.getBytes(charset), body) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
