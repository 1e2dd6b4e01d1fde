package org.koers.adaptive.placement.bank;

import java.util.List;

/** The columns of a bank in CSV, with their names in English, Dutch and German. */
public enum CsvColumn {
  /** Of the question; the same in all editions. May be empty. */
  ID("id|nummer|kennung"),
  /**
   * {@code single}, {@code multiple}, {@code truefalse}, {@code numeric}, {@code matching} or
   * {@code text}. Where it is empty: single or multiple if there are wrong answers, matching if the
   * right ones have arrows, true/false if the right one is true or false, else text.
   */
  TYPE("type|soort|typ"),
  /** What is asked. Required. */
  QUESTION("question|vraag|frage"),
  /**
   * The right answers. Required. A number may be a range ({@code 1..5}) or have a tolerance ({@code
   * 5:0.5}); a pair of a matching question is {@code prompt -> target}.
   */
  RIGHT("right|correct|juist|goed|richtig"),
  /** The wrong answers; of a matching question, targets that fit nowhere. */
  WRONG("wrong|fout|onjuist|falsch"),
  /** IRI of the competency it is about. */
  COMPETENCY("competency|competentie|kompetenz"),
  /** A part of that competency. */
  TOPIC("topic|onderwerp|thema"),
  /** {@code basic}, {@code advanced} or {@code expert}. */
  LEVEL("level|niveau"),
  /** BCP 47. */
  LANGUAGE("language|taal|sprache"),
  /** What a learner may be told after the test. */
  FEEDBACK("feedback|uitleg|erklärung");

  private final String names;

  CsvColumn(String names) {
    this.names = names;
  }

  /** How it may be called, in lower case. */
  public List<String> names() {
    return List.of(names.split("\\|", -1));
  }
}
