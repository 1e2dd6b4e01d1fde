package org.koers.adaptive.learnerstate.prediction;

import java.nio.file.Path;

/** A model file that cannot be used; the message says which, why, and what to do. */
public final class ModelFileProblem extends Exception {

  private static final long serialVersionUID = 1L;

  ModelFileProblem(Path file, String what) {
    super(file + ": " + what);
  }
}
