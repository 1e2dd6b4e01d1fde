package org.koers.adaptive.catalogue;

/** Why a package was not published, in a sentence with the cure. */
public final class PublishProblem extends RuntimeException {

  PublishProblem(String sentence) {
    super(sentence);
  }
}
