package org.koers.adaptive.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a learner says is not right.
 *
 * @param competency IRI, where it is about one; else empty
 * @param decision that was shown
 * @param body in the learner's words
 * @param answer of a person; empty until there is one
 * @param answeredAt null until then
 */
public record Objection(
    long tenantId,
    UUID id,
    String pseudonym,
    Instant at,
    About about,
    String competency,
    @Nullable UUID decision,
    String body,
    String answer,
    String answeredBy,
    @Nullable Instant answeredAt) {

  /** What is not right. */
  public enum About {
    ESTIMATE,
    CHOICE,
    RECORD
  }

  public boolean answered() {
    return answeredAt != null;
  }
}
