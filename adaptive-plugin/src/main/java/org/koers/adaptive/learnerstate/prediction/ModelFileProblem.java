package org.koers.adaptive.learnerstate.prediction;

/** A model file that cannot be used; the message says which, why, and what to do. */
public final class ModelFileProblem extends Exception {

  private static final long serialVersionUID = 1L;

  ModelFileProblem(String file, String what) {
    super(file + ": " + what);
  }
}
