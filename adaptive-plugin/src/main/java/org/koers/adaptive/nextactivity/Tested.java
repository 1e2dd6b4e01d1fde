package org.koers.adaptive.nextactivity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.koers.adaptive.observe.ActivityName;

/**
 * How the questions of one attempt went.
 *
 * @param right of {@code total}
 * @param when the last of them was answered
 * @param statementIds one an answer
 */
public record Tested(
    ActivityName activity, int right, int total, Instant when, List<UUID> statementIds) {

  public Tested {
    statementIds = List.copyOf(statementIds);
  }

  public int wrong() {
    return total - right;
  }
}
