package org.koers.lrs.migration.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The ids that were read last, so that what queries have in common is not read twice. */
final class Recent {

  private static final int MOST = 50_000;

  private final Map<UUID, Boolean> ids =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
          return size() > MOST;
        }
      };

  /** Whether it was not among them; now it is. */
  boolean add(UUID id) {
    return ids.put(id, Boolean.TRUE) == null;
  }
}
