package org.koers.adaptive.play;

import java.time.Duration;
import java.time.Instant;

/** A host label and a commit token, both new at each opening of the player. */
public record Access(String label, String token, Instant expires) {

  /** Longer than anyone plays at a stretch; reopening the player gives a new one. */
  private static final Duration LIFE = Duration.ofHours(12);

  /** A new one, good for hours from now on. */
  public static Access fresh(Instant now) {
    return new Access(Secret.label(), Secret.token(), now.plus(LIFE));
  }
}
