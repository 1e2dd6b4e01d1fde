package org.koers.adaptive.adaptivity;

import org.koers.adaptive.nextactivity.MasteryPolicy;
import org.koers.adaptive.nextactivity.SequencePolicy;
import org.koers.adaptive.nextactivity.ZpdesPolicy;

/** What is compared. */
enum Rival {
  EVERYTHING("everything", false),
  RANDOM("random order", false),
  SEQUENCE("sequence", false),
  ZPDES("zpdes", false),
  MASTERY("mastery", false),
  PLACED("mastery after placement", true),
  ORACLE("oracle", false);

  private final String words;
  private final boolean placed;

  Rival(String words, boolean placed) {
    this.words = words;
    this.placed = placed;
  }

  String words() {
    return words;
  }

  /** Whether it begins with a placement test. */
  boolean placed() {
    return placed;
  }

  /** Whether its refreshers are simulated too. */
  boolean refreshes() {
    return this == MASTERY || this == PLACED;
  }

  Tutor tutor() {
    return switch (this) {
      case EVERYTHING -> new Everything();
      case RANDOM -> new RandomOrder();
      case SEQUENCE -> new ByPolicy(new SequencePolicy());
      case ZPDES -> new ByPolicy(new ZpdesPolicy());
      case MASTERY, PLACED -> new ByPolicy(new MasteryPolicy());
      case ORACLE -> new Oracle();
    };
  }
}
