package org.koers.adaptive.observe;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementRef;
import org.koers.lrs.xapi.Timestamp;

/**
 * A statement at its place in the log that it was read from.
 *
 * @param position rises along the log; what it counts is the source's own affair
 * @param timestamp when it happened; when it was stored, where the statement does not say or claims
 *     that it was later
 */
public record ObservedStatement(long position, UUID id, Instant timestamp, Statement statement) {

  /** A clock that runs ahead does not make its statements later than all to come. */
  static Instant when(Statement statement, Instant stored) {
    Timestamp timestamp = statement.timestamp();
    return timestamp == null || timestamp.instant().isAfter(stored) ? stored : timestamp.instant();
  }

  /** Which statement this one voids (xAPI 1.0.3, Data 2.3.2). */
  Optional<UUID> voided() {
    return statement.verb().id().value().equals(VOIDED)
            && statement.object() instanceof StatementRef target
        ? Optional.of(target.id())
        : Optional.empty();
  }

  private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

  /** The learner alone is the actor. */
  boolean isBy(Ifi.Account learner) {
    return statement.actor() instanceof Agent one && one.ifi().key().equals(learner.key());
  }
}
