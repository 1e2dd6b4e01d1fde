package org.koers.lrs.statement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.koers.lrs.database.TenantWall;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.StatementParser;

/**
 * Who the authorities of a tenant are. There are as many as it had credentials, and they change
 * only when one is erased: each is read once, the new ones at the next question.
 */
final class Authorities {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NEW =
      "select id, text from lrs.term where tenant_id = ? and kind = 4 and id <> all (?)";

  private final Map<Long, Map<Long, Set<String>>> byTenant = new ConcurrentHashMap<>();

  /** The numbers of the authorities that have this key or a member with it. */
  List<Long> with(Connection connection, long tenantId, String agentKey) throws SQLException {
    Map<Long, Set<String>> known =
        byTenant.computeIfAbsent(tenantId, t -> new ConcurrentHashMap<>());
    known.putAll(unknown(connection, tenantId, known.keySet()));
    return known.entrySet().stream()
        .filter(authority -> authority.getValue().contains(agentKey))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Another may stand at the place of one: erasing is the only thing that changes them. */
  void forget() {
    byTenant.clear();
  }

  private static Map<Long, Set<String>> unknown(
      Connection connection, long tenantId, Set<Long> known) throws SQLException {
    Map<Long, Set<String>> found = new HashMap<>();
    try (PreparedStatement select = TenantWall.prepare(connection, List.of(tenantId), NEW)) {
      select.setLong(2, tenantId);
      select.setArray(3, connection.createArrayOf("bigint", known.toArray()));
      try (ResultSet row = TenantWall.query(select)) {
        while (row.next()) {
          found.put(row.getLong(1), keys(row.getString(2)));
        }
      }
    }
    return found;
  }

  private static Set<String> keys(String authority) {
    try {
      return StatementParser.actor(JSON.readTree(authority))
          .identifiers()
          .map(Ifi::key)
          .collect(Collectors.toUnmodifiableSet());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored authority cannot be read again", broken);
    }
  }
}
