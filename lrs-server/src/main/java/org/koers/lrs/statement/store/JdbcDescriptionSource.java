package org.koers.lrs.statement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.database.Database;

/** Reads what {@link Descriptions} wrote. */
public record JdbcDescriptionSource(Database database) implements DescriptionSource {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String DEFINITIONS =
      """
      select t.text, d.definition
      from lrs.term t join lrs.activity_definition d
        on d.tenant_id = t.tenant_id and d.activity_id = t.id
      where t.tenant_id = ? and t.kind = ? and t.hash = any (?)
      """;
  private static final String NAMES =
      """
      select n.name
      from lrs.term t join lrs.agent_name n on n.tenant_id = t.tenant_id and n.agent_id = t.id
      where t.tenant_id = ? and t.kind = ? and t.hash = ?
      order by n.name
      """;

  @Override
  public Map<String, ObjectNode> definitions(long tenantId, Set<String> activities) {
    byte[][] hashes =
        activities.stream()
            .map(iri -> new Term(tenantId, TermKind.ACTIVITY, iri).hash())
            .toArray(byte[][]::new);
    return database.inTransaction(
        tenantId,
        connection -> {
          Map<String, ObjectNode> found = new HashMap<>();
          try (PreparedStatement select = connection.prepareStatement(DEFINITIONS)) {
            select.setLong(1, tenantId);
            select.setInt(2, TermKind.ACTIVITY.number());
            select.setArray(3, connection.createArrayOf("bytea", hashes));
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.put(row.getString(1), tree(row.getString(2)));
              }
            }
          }
          return found;
        });
  }

  @Override
  public List<String> names(long tenantId, String agentKey) {
    return database.inTransaction(
        tenantId,
        connection -> {
          List<String> names = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(NAMES)) {
            select.setLong(1, tenantId);
            select.setInt(2, TermKind.ACTOR.number());
            select.setBytes(3, new Term(tenantId, TermKind.ACTOR, agentKey).hash());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                names.add(row.getString(1));
              }
            }
          }
          return names;
        });
  }

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored definition cannot be read again", broken);
    }
  }
}
