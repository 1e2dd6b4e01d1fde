package org.koers.lrs.statement.store;

import java.util.List;
import java.util.UUID;

/** What became of a batch. */
public sealed interface StoreOutcome {

  /** All of it is durable, now or since before. */
  record Stored(List<UUID> ids) implements StoreOutcome {
    public Stored {
      ids = List.copyOf(ids);
    }
  }

  /** Nothing of it was stored: statements with these ids were here and have been erased. */
  record Erased(List<UUID> ids) implements StoreOutcome {
    public Erased {
      ids = List.copyOf(ids);
    }
  }

  /** Nothing of it was stored: under these ids other statements are. */
  record Conflict(List<UUID> ids) implements StoreOutcome {
    public Conflict {
      ids = List.copyOf(ids);
    }
  }
}
