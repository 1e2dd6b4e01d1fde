package org.koers.adaptive.placement;

import java.util.List;

/** What comes of the wish to test somebody. */
public sealed interface Opening {

  /**
   * A test that can be taken.
   *
   * @param untested competencies that the bank has no question for; they stay unknown
   */
  record Begun(TestAttempt attempt, List<String> untested) implements Opening {
    public Begun {
      untested = List.copyOf(untested);
    }
  }

  /**
   * No test is possible, so nothing can be skipped and the path goes in its order.
   *
   * @param message what is missing, a sentence
   * @param cure what to do about it, a sentence
   */
  record NoTest(List<String> untested, String message, String cure) implements Opening {
    public NoTest {
      untested = List.copyOf(untested);
    }
  }
}
