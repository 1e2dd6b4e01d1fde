package org.koers.server.demo;

import java.util.List;

/**
 * A course that a learner went through once, in an LMS without Koers.
 *
 * @param slug last part of its activity IRI
 * @param language of its texts, BCP 47
 * @param competency what its questions are about
 * @param daysAgo counted from the day on which the history is sent
 */
record PastCourse(
    String slug,
    String title,
    String language,
    PastCompetency competency,
    int daysAgo,
    List<PastAnswer> answers) {

  private static final int PASS_MARK = 75;

  PastCourse {
    answers = List.copyOf(answers);
  }

  /** Percentage of right answers. */
  int score() {
    return (int) (100 * answers.stream().filter(PastAnswer::isRight).count() / answers.size());
  }

  boolean passed() {
    return score() >= PASS_MARK;
  }
}
