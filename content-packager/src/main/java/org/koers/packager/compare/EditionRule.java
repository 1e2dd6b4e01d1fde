package org.koers.packager.compare;

import java.util.Optional;
import java.util.regex.Pattern;
import org.koers.packager.compare.EditionJudgement.Verdict;

/** By identifier and shared content: either can be missing, the content counts for more. */
final class EditionRule {

  /** With the same identifier, so much of either's text is enough. */
  private static final double KNOWN = 0.15;

  /** Without it, so much has to be shared. */
  private static final double UNKNOWN = 0.4;

  /** Below this share of all text one of them has hardly anything of the other. */
  private static final double SMALL = 0.1;

  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)adapt_manifest|(single|default)?_?course_?(id)?|manifest[-_]?[01]*|m|id");

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
    boolean same = known(before) && before.identifier().equals(after.identifier());
    Overlap shared = readable ? alike.text() : alike.files();
    double enough = same ? KNOWN : readable ? UNKNOWN : Duplicates.FILES;
    Verdict verdict =
        shared.part() < enough
            ? Verdict.OTHER_COURSE
            : shared.share() < SMALL ? Verdict.PART : Verdict.EDITION;
    String so =
        switch (verdict) {
          case OTHER_COURSE ->
              same ? ", but the content is not: it may have been copied with the manifest" : "";
          case PART -> "; one of them is a small part of the other";
          default ->
              same ? "" : ", but so much content is shared that it is probably the same course";
        };
    String measured =
        "; of the %s of the old one %s is in the new one, of the new one's %s in the old one."
            .formatted(
                readable ? "text" : "files (no text could be read)",
                Duplicates.percent(shared.ofFirst()),
                Duplicates.percent(shared.ofSecond()));
    return new EditionJudgement(verdict, alike, identifier(before, after) + so + measured);
  }

  private static String identifier(ContentSketch before, ContentSketch after) {
    String now = after.identifier();
    if (!before.identifier().equals(now)) {
      return "The identifier is another (%s, before %s)"
          .formatted(said(now), said(before.identifier()));
    }
    return known(before)
        ? "The identifier is the same (" + now + ")"
        : "The identifier (" + said(now) + ") is one that tools give to every course";
  }

  /** Whether it tells courses apart: some tools give every course the same. */
  private static boolean known(ContentSketch course) {
    return !course.identifier().isBlank() && !GENERIC.matcher(course.identifier()).matches();
  }

  private static String said(String identifier) {
    return identifier.isBlank() ? "none" : identifier;
  }
}
