package org.koers.lrs.migration;

import java.time.Instant;
import java.util.Optional;
import org.koers.lrs.migration.run.Counts;

/** Told after each delivery that is in the books. */
public interface RunProgress {

  /**
   * So much is done.
   *
   * @param counts of the whole run
   * @param reached when the source stored what was read last
   * @param line of the file that is done; 0 for another store
   */
  void at(Counts counts, Optional<Instant> reached, long line);
}
