package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.koers.lrs.database.TenantWall;

/**
 * Which erasures this node knows of: how often something was forgotten of each tenant, as counted
 * in its log head. When there have been more, what this node remembers is forgotten too.
 */
final class Erasures {

  private static final String COUNT =
      "select tenant_id, erasures from lrs.log_head where tenant_id = any (?)";

  private final Map<Long, Long> seen = new ConcurrentHashMap<>();
  private final List<Runnable> memories;

  Erasures(Runnable memory) {
    memories = new CopyOnWriteArrayList<>(List.of(memory));
  }

  void whenForgetting(Runnable alsoForget) {
    memories.add(alsoForget);
  }

  /**
   * What is known now, to be compared once the heads are held.
   *
   * @throws IllegalStateException if one of these is no tenant
   */
  Map<Long, Long> known(Connection connection, Collection<Long> tenants) throws SQLException {
    if (!seen.keySet().containsAll(tenants)) {
      look(connection, tenants);
    }
    Map<Long, Long> known = new HashMap<>(seen);
    known.keySet().retainAll(tenants);
    if (known.size() < tenants.size()) {
      throw new IllegalStateException("Not all of these are tenants: " + tenants);
    }
    return known;
  }

  /** Asks what has been erased, by whichever node. */
  void look(Connection connection, Collection<Long> tenants) throws SQLException {
    Map<Long, Long> now = new HashMap<>();
    try (PreparedStatement select = TenantWall.prepare(connection, tenants, COUNT)) {
      select.setArray(2, connection.createArrayOf("bigint", tenants.toArray()));
      try (ResultSet row = TenantWall.query(select)) {
        while (row.next()) {
          now.put(row.getLong(1), row.getLong(2));
        }
      }
    }
    learn(now);
  }

  /** Forgets before it knows: who reads the new count finds nothing old remembered. */
  synchronized void learn(Map<Long, Long> now) {
    Map<Long, Long> more = new HashMap<>(now);
    more.entrySet().removeIf(e -> e.getValue() <= seen.getOrDefault(e.getKey(), -1L));
    if (more.values().stream().anyMatch(count -> count > 0)) {
      memories.forEach(Runnable::run);
    }
    seen.putAll(more);
  }
}
