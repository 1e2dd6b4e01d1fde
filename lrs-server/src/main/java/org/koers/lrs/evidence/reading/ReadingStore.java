package org.koers.lrs.evidence.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.lrs.statement.store.Slice;

/**
 * The log, for readers who ask more than the standard does. Throws {@link
 * org.koers.lrs.problem.LrsProblem} with TOO_COSTLY where one question takes longer than it may.
 */
public interface ReadingStore {

  /** The position of the last committed statement; 0 if there is none. */
  long head(long tenantId);

  /** The position of the last committed statement stored no later than this; 0 if there is none. */
  long headAt(long tenantId, Instant time);

  /**
   * Looks at the next statements that the indexes find, {@link Slice#limit} of them at most or
   * fewer where they are large, and gives those that fit. So the cost of a look has a bound however
   * seldom a statement fits.
   */
  Piece read(Selection selection, Slice slice);

  Counts count(Selection selection, Grouping grouping);

  Optional<Entry> entry(long tenantId, UUID id);

  /** Agents and activities with this text in an identifier or a name, at most so many of each. */
  List<Known> search(long tenantId, String text, int most);
}
