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

  static KnownStatements among(Connection connection, List<StatementBatch> batches)
      throws SQLException {
    KnownStatements known = new KnownStatements();
    List<Key> wanted = new ArrayList<>();
    for (StatementBatch batch : batches) {
      batch.statements().forEach(s -> wanted.add(new Key(batch.tenantId(), s.id())));
    }
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

  /** Whether a statement with this id was here and has been erased. */
  boolean isErased(long tenantId, IncomingStatement incoming) {
    return erased.contains(new Key(tenantId, incoming.id()));
  }

  boolean contains(long tenantId, IncomingStatement incoming) {
    return texts.containsKey(new Key(tenantId, incoming.id()));
  }

  /** Whether another statement has this one's id. */
  boolean contradicts(long tenantId, IncomingStatement incoming) {
    String text = texts.get(new Key(tenantId, incoming.id()));
    return text != null
        && !text.equals(incoming.text())
        && !parse(text).equivalentTo(incoming.statement());
  }

  void add(long tenantId, IncomingStatement incoming) {
    texts.put(new Key(tenantId, incoming.id()), incoming.text());
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
