package org.koers.packager.tag;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who says a tag and why, as one line that people can read and that reads back: it stands in the
 * description of the tag's classification. {@code Koers: proposed; confidence 0.90; by
 * rule:stop-words; rests on ...}
 */
final class Provenance {

  private static final Pattern LINE =
      Pattern.compile(
          "Koers: (proposed|confirmed); confidence ([01]\\.\\d\\d); by ([^;]+)(?:; exactly ([^;]+))?(?:; rests on (.+))?",
          Pattern.DOTALL);

  private Provenance() {}

  static String line(Tag tag) {
    String exactly = tag.dimension() == Dimension.TIME ? "; exactly " + tag.value() : "";
    String passage = tag.passage().isEmpty() ? "" : "; rests on " + oneLine(tag.passage());
    return "Koers: "
        + tag.status().name().toLowerCase(Locale.ROOT)
        + String.format(Locale.ROOT, "; confidence %.2f", tag.confidence())
        + "; by "
        + oneLine(tag.method()).replace(';', ',')
        + exactly
        + passage;
  }

  /** The tag that a line tells of; empty if it is none of ours or its value is impossible. */
  static Optional<Tag> read(Dimension dimension, String taxonId, String line) {
    Matcher found = LINE.matcher(oneLine(line));
    if (!found.matches()) {
      return dimension
          .normal(taxonId)
          .map(v -> foreign(dimension, v, "classification " + dimension.iri()));
    }
    String value = dimension == Dimension.TIME ? String.valueOf(found.group(4)) : taxonId;
    String passage = found.group(5) == null ? "" : found.group(5);
    Status status = found.group(1).equals("confirmed") ? Status.CONFIRMED : Status.PROPOSED;
    double confidence = Math.min(1, Double.parseDouble(found.group(2)));
    return dimension
        .normal(value)
        .map(v -> new Tag(dimension, v, status, confidence, found.group(3), passage));
  }

  /** What metadata says that was not written by Koers: often a default of the authoring tool. */
  static Tag foreign(Dimension dimension, String value, String where) {
    return new Tag(dimension, value, Status.PROPOSED, 0.7, Tag.METADATA, where);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
