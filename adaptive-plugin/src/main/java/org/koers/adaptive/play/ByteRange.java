package org.koers.adaptive.play;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file that a Range header asks for (RFC 9110, 14.2). */
sealed interface ByteRange {

  /** All of it: no range, several, or one that makes no sense. */
  record Whole() implements ByteRange {}

  /**
   * One part.
   *
   * @param from the first byte, from 0
   */
  record Part(long from, long length) implements ByteRange {}

  /** Beyond the end: 416. */
  record Unsatisfiable() implements ByteRange {}

  Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static ByteRange of(@Nullable String header, long size) {
    Matcher form = FORM.matcher(header == null ? "" : header.strip());
    if (!form.matches() || (form.group(1) + form.group(2)).isEmpty()) {
      return new Whole();
    }
    if (form.group(1).isEmpty()) {
      long last = Math.min(size, Long.parseLong(form.group(2)));
      return last == 0 ? new Unsatisfiable() : new Part(size - last, last);
    }
    long from = Long.parseLong(form.group(1));
    long to = form.group(2).isEmpty() ? size - 1 : Long.parseLong(form.group(2));
    if (from >= size) {
      return new Unsatisfiable();
    }
    return to < from ? new Whole() : new Part(from, Math.min(to, size - 1) - from + 1);
  }
}
