package org.koers.server.demo;

/** What a learner said to a question. */
record PastAnswer(PastQuestion question, boolean given) {

  boolean isRight() {
    return question.truth() == given;
  }
}
