package org.koers.lrs.evidence.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** That removals happened, and how far they are; never of whom. */
public interface RemovalLog {

  /** How a removal stands. */
  enum State {
    RUNNING,
    COMPLETE,
    FAILED;

    /** As it is written in the database and in answers. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A removal as it is written down.
   *
   * @param report JSON
   */
  record Entry(UUID id, Instant started, State state, String report) {}

  /** Writes down that it begins; of the person, a salted hash. */
  void begin(long tenantId, UUID id, Person person);

  void write(long tenantId, UUID id, State state, String report);

  Optional<Entry> find(long tenantId, UUID id);
}
