package org.koers.packager.tag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/** In which respects content is tagged, and which values each of them has. */
public enum Dimension {
  /** BCP 47, as in LOM's general.language. */
  LANGUAGE("language", "Idea", ValueForm.LANGUAGE, false),
  /** basic, advanced or expert. */
  LEVEL("level", "Skill Level", ValueForm.LEVEL, true),
  /** ISO 8601 duration, exact; {@link TimeBand} is derived from it. */
  TIME("time-band", "Idea", ValueForm.DURATION, true),
  /** video, text, quiz or simulation. */
  FORMAT("format", "Idea", ValueForm.FORMAT, false),
  /** What the content appeals to, never what a learner is. */
  MODALITY("modality", "Idea", ValueForm.MODALITY, false),
  /** Free identifier, such as {@code sales}. */
  ROLE("role", "Discipline", ValueForm.IDENTIFIER, false),
  /** Free identifier, such as {@code purchasing}. */
  DEPARTMENT("department", "Discipline", ValueForm.IDENTIFIER, false),
  /** low, medium or high. */
  RISK("risk", "Idea", ValueForm.RISK, true),
  /** ISO 3166 alpha-2. */
  COUNTRY("country", "Idea", ValueForm.COUNTRY, false),
  /** IRI of a competency that it teaches. */
  TEACHES("competency/taught", "Educational Objective", ValueForm.IRI, false),
  /** IRI of a competency that it assesses. */
  ASSESSES("competency/assessed", "Educational Objective", ValueForm.IRI, false),
  /** IRI of a competency that a learner should bring along. */
  REQUIRES("competency/required", "Prerequisite", ValueForm.IRI, false);

  private static final String BASE = "https://w3id.org/koers/";

  private final String path;
  private final String purpose;
  private final ValueForm form;
  private final boolean single;

  Dimension(String path, String purpose, ValueForm form, boolean single) {
    this.path = path;
    this.purpose = purpose;
    this.form = form;
    this.single = single;
  }

  /** The source of its taxon path in LOM. */
  public String iri() {
    return BASE + path;
  }

  /** The dimension of this source IRI. */
  public static Optional<Dimension> ofIri(String iri) {
    return Arrays.stream(values()).filter(d -> d.iri().equals(iri)).findFirst();
  }

  /** The purpose of its classification, a word of SCORM 1.2's vocabulary. */
  public String purpose() {
    return purpose;
  }

  /** Whether content has at most one value in it. */
  public boolean single() {
    return single;
  }

  /** Its name in options and messages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value in its one spelling.
   *
   * @throws PackageProblem if the dimension has no such value
   */
  public String checked(String value) {
    return form.normal(value.strip())
        .orElseThrow(
            () ->
                new PackageProblem(
                    ProblemCode.TAG_INVALID,
                    label(),
                    "\"" + value + "\" is no value for " + label() + ".",
                    "Give " + form.words() + "."));
  }

  /** The value in its one spelling; empty if the dimension has no such value. */
  Optional<String> normal(String value) {
    return form.normal(value.strip());
  }
}
