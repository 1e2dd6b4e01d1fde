package org.koers.packager.tag;

import java.util.Arrays;
import java.util.List;
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
  /** How hard it is for those it is meant for: the five values of LOM 5.8. */
  DIFFICULTY("difficulty", "Educational Level", ValueForm.DIFFICULTY, true),
  /** ISO 8601 duration, exact; {@link TimeBand} is derived from it. */
  TIME("time-band", "Idea", ValueForm.DURATION, true),
  /**
   * A resource type of HCRT, written as the last part of its IRI or as the whole IRI; its
   * assessment is called quiz here.
   */
  FORMAT("format", "Idea", ValueForm.FORMAT, false),
  /** What the content appeals to, never what a learner is; also practical or theoretical. */
  MODALITY("modality", "Idea", ValueForm.MODALITY, false),
  /** Free identifier, such as {@code sales}. */
  ROLE("role", "Discipline", ValueForm.IDENTIFIER, false),
  /** Free identifier, such as {@code purchasing}. */
  DEPARTMENT("department", "Discipline", ValueForm.IDENTIFIER, false),
  /** low, medium or high. */
  RISK("risk", "Idea", ValueForm.RISK, true),
  /** ISO 3166 alpha-2. */
  COUNTRY("country", "Idea", ValueForm.COUNTRY, false),
  /** Whose law it teaches: EU, or ISO 3166 of a country or a part of it. */
  LEGAL_ORDER("legal-order", "Idea", ValueForm.LEGAL_ORDER, false),
  /** IRI of a competency that it teaches. */
  TEACHES("competency/taught", "Educational Objective", ValueForm.IRI, false),
  /** IRI of a competency that it assesses. */
  ASSESSES("competency/assessed", "Educational Objective", ValueForm.IRI, false),
  /** IRI of a competency that a learner should bring along. */
  REQUIRES("competency/required", "Prerequisite", ValueForm.IRI, false),
  /** ISO 8601 period after which what was learned should be renewed; advice, never a rule. */
  VALIDITY("validity", "Idea", ValueForm.PERIOD, true),
  /** By what it should be renewed: none, refresher, test or course; advice, never a rule. */
  RECERTIFICATION("recertification", "Idea", ValueForm.RECERTIFICATION, true);

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

  /** Every value that it can have, in order; none where values are open. */
  public List<String> choices() {
    return form.choices();
  }

  /** Which values it can have, in words: {@code one of basic, advanced, expert}. */
  public String expected() {
    return form.words();
  }

  /** Whether content has at most one value in it. */
  public boolean single() {
    return single;
  }

  /** Its name in options and messages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
  public Optional<String> normal(String value) {
    return form.normal(value.strip());
  }
}
