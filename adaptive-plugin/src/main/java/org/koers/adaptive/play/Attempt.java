package org.koers.adaptive.play;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One registration of a learner on an edition of an activity.
 *
 * @param edition id of the catalogue entry it began with and keeps
 * @param finished when every part that reports was completed; null until then
 */
public record Attempt(
    long tenantId,
    UUID registration,
    String pseudonym,
    UUID edition,
    Instant begun,
    @Nullable Instant finished) {

  public boolean isFinished() {
    return finished != null;
  }
}
