package org.koers.lrs.forwarding.delivery;

import java.util.List;
import java.util.UUID;

/**
 * Statements that go to a target together, in one request.
 *
 * @param id the same however often it is sent
 * @param positions rising, never empty
 * @param attempts begun so far, this one included
 */
public record Delivery(UUID id, List<Long> positions, int attempts) {

  public Delivery {
    positions = List.copyOf(positions);
  }

  long first() {
    return positions.getFirst();
  }

  public long last() {
    return positions.getLast();
  }
}
