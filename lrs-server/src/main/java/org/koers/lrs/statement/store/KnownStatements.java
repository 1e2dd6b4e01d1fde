package org.koers.lrs.statement.store;

import static com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementParser;

/**
 * What is already stored under the ids of a group: read under the lock, added to as it is filled.
 */
final class KnownStatements {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String SELECT =
      """
      select s.tenant_id, s.id, s.body
      from lrs.statement s join unnest(?::bigint[], ?::uuid[]) as w (tenant_id, id)
        on s.tenant_id = w.tenant_id and s.id = w.id
      """;

  private static final String ERASED =
      """
      select w.tenant_id, w.id
      from unnest(?::bigint[], ?::uuid[]) as w (tenant_id, id)
      join lrs.erasure_salt k on k.tenant_id = w.tenant_id
      join lrs.erased_statement e
        on e.tenant_id = w.tenant_id and e.id_hash = sha256(k.salt || uuid_send(w.id))
      """;

  private record Key(long tenantId, UUID id) {}

  private final Map<Key, String> texts = new HashMap<>();
  private final Set<Key> erased = new HashSet<>();

  private KnownStatements() {}

  /** As if nothing of a group were stored yet. */
  static KnownStatements none() {
    return new KnownStatements();
  }

  static KnownStatements among(Connection connection, List<PendingBatch> batches)
      throws SQLException {
    KnownStatements known = new KnownStatements();
    List<Key> wanted = new ArrayList<>();
    batches.forEach(batch -> batch.statements().forEach(s -> wanted.add(key(s))));
    Columns<Key> rows = new Columns<>(connection, wanted.stream().distinct().toList());
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, rows.of("bigint", Key::tenantId));
      select.setArray(2, rows.of("uuid", Key::id));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.texts.put(new Key(row.getLong(1), row.getObject(2, UUID.class)), row.getString(3));
        }
      }
    }
    try (PreparedStatement select = connection.prepareStatement(ERASED)) {
      select.setArray(1, rows.of("bigint", Key::tenantId));
      select.setArray(2, rows.of("uuid", Key::id));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.erased.add(new Key(row.getLong(1), row.getObject(2, UUID.class)));
        }
      }
    }
    return known;
  }

  private static Key key(NotedStatement statement) {
    return new Key(statement.tenantId(), statement.incoming().id());
  }

  /** Whether a statement with this id was here and has been erased. */
  boolean isErased(NotedStatement statement) {
    return erased.contains(key(statement));
  }

  boolean contains(NotedStatement statement) {
    return texts.containsKey(key(statement));
  }

  /** Whether another statement has this one's id. */
  boolean contradicts(NotedStatement statement) {
    String text = texts.get(key(statement));
    IncomingStatement incoming = statement.incoming();
    return text != null
        && !text.equals(incoming.text())
        && !parse(text).equivalentTo(incoming.statement());
  }

  void add(NotedStatement statement) {
    texts.put(key(statement), statement.incoming().text());
  }

  static Statement parse(String stored) {
    try {
      JsonNode tree = JSON.readTree(stored);
      return StatementParser.statement(tree);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored statement cannot be read again", broken);
    }
  }
}
