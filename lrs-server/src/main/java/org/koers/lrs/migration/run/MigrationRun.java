package org.koers.lrs.migration.run;

import java.time.Instant;
import org.koers.lrs.authority.Tenant;

/**
 * One reading of a source, which may take several starts.
 *
 * @param source the address of the other store, or the name of the file
 * @param message why it stopped; empty unless it did
 * @param updated when it last stored something
 */
public record MigrationRun(
    long id,
    Tenant tenant,
    Kind kind,
    String source,
    State state,
    String message,
    Instant started,
    Instant updated,
    Counts counts,
    Checkpoint checkpoint) {

  /** From where. */
  public enum Kind {
    MIGRATION,
    IMPORT
  }

  /** A run that was killed stays RUNNING in the books; it is resumed like a stopped one. */
  public enum State {
    RUNNING,
    STOPPED,
    COMPLETE
  }

  /**
   * The name under which it vouches for what it stores. No credential can have it: a key with a
   * colon cannot log in.
   */
  public String key() {
    return switch (kind) {
      case MIGRATION -> "migration:" + id;
      case IMPORT -> "import:" + id;
    };
  }
}
