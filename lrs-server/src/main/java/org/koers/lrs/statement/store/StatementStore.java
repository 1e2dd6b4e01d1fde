package org.koers.lrs.statement.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps statements and their order. Every method throws {@link org.koers.lrs.problem.LrsProblem}
 * with STORE_UNAVAILABLE while the database does not answer.
 */
public interface StatementStore extends AutoCloseable {

  /**
   * A search ends with the statement whose text brings all texts to so many characters: few large
   * statements fill the memory as well as many small ones.
   */
  int CHARACTERS_AT_ONCE = 16_000_000;

  /**
   * Stores all of the batch or nothing; durable when it returns. A statement that is there and says
   * the same stays as it was. Storing a batch again is safe.
   */
  StoreOutcome store(StatementBatch batch);

  Optional<StoredStatement> find(long tenantId, UUID id);

  /**
   * The statements that pass the filter, in the slice's direction of the log. Fewer than the limit
   * does not mean that there are no more, see {@link #CHARACTERS_AT_ONCE}; none does.
   */
  List<StoredStatement> find(long tenantId, StatementFilter filter, Slice slice);

  /** The position of the last committed statement; 0 if there is none. */
  long head(long tenantId);

  /** As it is now; the same as before means that nothing was taken back meanwhile. */
  Revision revision(long tenantId);

  /**
   * Everything that is or will be stored up to this time can be found by a query that begins after
   * this call, whichever node stores it.
   */
  Instant consistentThrough(long tenantId);

  /**
   * A time up to which this holds too, known without asking the database; behind {@link
   * #consistentThrough}, but not behind what this node has stored. Empty until it has stored.
   */
  Optional<Instant> storedThrough(long tenantId);

  /** Whether statements can be taken, as far as this node goes; does not ask the database. */
  boolean isWriting();

  /** Stores what has arrived and takes no more. */
  @Override
  void close();
}
