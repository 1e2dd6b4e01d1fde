package org.koers.server.demo;

import java.util.List;

/**
 * A course that a learner went through, in an LMS without Koers.
 *
 * @param slug last part of its activity IRI
 * @param language of its texts, BCP 47
 * @param subject what its questions are about
 */
record PastCourse(
    String slug,
    String title,
    String language,
    PastSubject subject,
    When when,
    List<PastAnswer> answers) {

  private static final int PASS_MARK = 75;

  PastCourse {
    answers = List.copyOf(answers);
  }

  /**
   * When a learner went through it.
   *
   * @param daysAgo counted from the day on which the history is sent
   * @param time which of their times at this course it was, from 1
   */
  record When(int daysAgo, int time) {}

  /** Percentage of right answers. */
  int score() {
    return (int) (100 * answers.stream().filter(PastAnswer::isRight).count() / answers.size());
  }

  boolean passed() {
    return score() >= PASS_MARK;
  }
}
