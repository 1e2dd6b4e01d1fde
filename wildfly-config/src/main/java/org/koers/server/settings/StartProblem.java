package org.koers.server.settings;

import org.jspecify.annotations.Nullable;

/** Something outside keeps Koers from starting; the message says what, where, and what to do. */
public class StartProblem extends RuntimeException {
  public StartProblem(String message) {
    super(message);
  }

  public StartProblem(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
