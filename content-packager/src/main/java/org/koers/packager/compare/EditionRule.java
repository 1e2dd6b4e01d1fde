package org.koers.packager.compare;

import java.util.Optional;
import org.koers.packager.compare.EditionJudgement.Verdict;

/** By identifier and shared content: either can be missing, the content counts for more. */
final class EditionRule {

  /** With the same identifier, so much of either's text is enough. */
  private static final double KNOWN = 0.15;

  /** Without it, so much has to be shared. */
  private static final double UNKNOWN = 0.4;

  private EditionRule() {}

  static EditionJudgement judge(ContentSketch before, ContentSketch after) {
    Similarity alike = Similarity.of(before, after);
    NamedSketch old = new NamedSketch("the old package", before);
    NamedSketch now = new NamedSketch("the new package", after);
    Optional<Duplicate> same =
        Duplicates.between(old, now)
            .filter(d -> d.kind() == Duplicate.Kind.EXACT || d.kind() == Duplicate.Kind.SAME_TEXT);
    if (same.isPresent()) {
      return new EditionJudgement(Verdict.SAME_CONTENT, alike, same.get().reason());
    }
    Optional<Kinship> kin = LanguageFamily.between(old, now);
    if (kin.isPresent()) {
      String reason =
          "It is in another language (%s, not %s) and built alike: %s"
              .formatted(
                  after.language(), before.language(), String.join(" ", kin.get().reasons()));
      return new EditionJudgement(Verdict.LANGUAGE_VERSION, alike, reason);
    }
    return byContent(before, after, alike);
  }

  private static EditionJudgement byContent(
      ContentSketch before, ContentSketch after, Similarity alike) {
    boolean readable = before.readable() && after.readable();
    double shared = readable ? alike.text().part() : alike.files().share();
    boolean same = !before.identifier().isBlank() && before.identifier().equals(after.identifier());
    boolean edition =
        shared >= (same ? KNOWN : UNKNOWN) && (readable || same || shared >= Duplicates.FILES);
    String content =
        "%s of the %s is in both"
            .formatted(
                Duplicates.percent(shared),
                readable ? "text of one of them" : "files (no text could be read)");
    String identifier =
        same
            ? "The identifier is the same (" + after.identifier() + ")"
            : "The identifier is another (%s, before %s)"
                .formatted(said(after.identifier()), said(before.identifier()));
    String so =
        edition
            ? same ? "" : ", but so much content is shared that it is probably the same course"
            : same ? ", but the content is not: it may have been copied with the manifest" : "";
    return new EditionJudgement(
        edition ? Verdict.EDITION : Verdict.OTHER_COURSE,
        alike,
        identifier + so + "; " + content + ".");
  }

  private static String said(String identifier) {
    return identifier.isBlank() ? "none" : identifier;
  }
}
