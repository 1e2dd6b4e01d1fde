package org.koers.lrs.statement.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koers.lrs.xapi.DefinitionMerge;
import org.koers.lrs.xapi.StatementNodes;

/** Writes what statements say of activities and agents. */
final class DescriptionRows {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final String KNOWN =
      """
      select d.tenant_id, d.activity_id, d.definition
      from lrs.activity_definition d join unnest(?::bigint[], ?::bigint[]) as w (tenant_id, id)
        on d.tenant_id = w.tenant_id and d.activity_id = w.id
      """;
  private static final String DEFINE =
      """
      insert into lrs.activity_definition (tenant_id, activity_id, definition)
      select * from unnest(?::bigint[], ?::bigint[], ?::text[])
      on conflict (tenant_id, activity_id) do update set definition = excluded.definition
      """;
  private static final String NAME =
      """
      insert into lrs.agent_name (tenant_id, agent_id, name_hash, name)
      select * from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::text[])
      on conflict do nothing
      """;

  private record Key(long tenantId, long activity) {}

  private record Named(Key agent, Term name) {}

  private final Connection connection;
  private final Map<Term, Long> numbers;

  DescriptionRows(Connection connection, Map<Term, Long> numbers) {
    this.connection = connection;
    this.numbers = numbers;
  }

  /** Merges the definitions in these statements, in their order, into those that are known. */
  void define(List<PlacedStatement> statements) throws SQLException {
    Map<Key, ObjectNode> said = new HashMap<>();
    for (PlacedStatement placed : statements) {
      StatementNodes.visit(tree(placed.incoming().text()), new Definitions(placed, said));
    }
    if (said.isEmpty()) {
      return;
    }
    Map<Key, ObjectNode> merged = known(List.copyOf(said.keySet()));
    said.forEach((key, definition) -> merged.merge(key, definition, DefinitionMerge::merge));
    write(new Columns<>(connection, List.copyOf(merged.entrySet())));
  }

  /** Adds the names that are not there yet. */
  void name(Collection<Descriptions.Subject> subjects) throws SQLException {
    List<Named> names =
        subjects.stream()
            .filter(subject -> subject.term().kind() == TermKind.ACTOR)
            .map(
                subject ->
                    new Named(
                        new Key(subject.term().tenantId(), number(subject.term())),
                        new Term(subject.term().tenantId(), TermKind.ACTOR, subject.said())))
            .toList();
    if (names.isEmpty()) {
      return;
    }
    Columns<Named> rows = new Columns<>(connection, names);
    try (PreparedStatement insert = connection.prepareStatement(NAME)) {
      insert.setArray(1, rows.of("bigint", row -> row.agent().tenantId()));
      insert.setArray(2, rows.of("bigint", row -> row.agent().activity()));
      insert.setArray(3, rows.ofBytes(row -> row.name().hash()));
      insert.setArray(4, rows.of("text", row -> row.name().storableText()));
      insert.executeUpdate();
    }
  }

  private Map<Key, ObjectNode> known(List<Key> keys) throws SQLException {
    Map<Key, ObjectNode> known = new HashMap<>();
    Columns<Key> rows = new Columns<>(connection, keys);
    try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
      select.setArray(1, rows.of("bigint", Key::tenantId));
      select.setArray(2, rows.of("bigint", Key::activity));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.put(new Key(row.getLong(1), row.getLong(2)), tree(row.getString(3)));
        }
      }
    }
    return known;
  }

  private void write(Columns<Map.Entry<Key, ObjectNode>> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(DEFINE)) {
      insert.setArray(1, rows.of("bigint", row -> row.getKey().tenantId()));
      insert.setArray(2, rows.of("bigint", row -> row.getKey().activity()));
      insert.setArray(3, rows.of("text", row -> row.getValue().toString()));
      insert.executeUpdate();
    }
  }

  private long number(Term term) {
    return Objects.requireNonNull(numbers.get(term), term.text());
  }

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored text cannot be read again", broken);
    }
  }

  /** Collects the definitions of one statement. */
  private final class Definitions implements StatementNodes.Visitor {
    private final PlacedStatement placed;
    private final Map<Key, ObjectNode> said;

    Definitions(PlacedStatement placed, Map<Key, ObjectNode> said) {
      this.placed = placed;
      this.said = said;
    }

    @Override
    public void actor(ObjectNode agentOrGroup) {
      // Names are taken from the parsed statement.
    }

    @Override
    public void verb(ObjectNode verb) {
      // A verb has no definition.
    }

    @Override
    public void activity(ObjectNode activity) {
      if (activity.get("definition") instanceof ObjectNode definition) {
        Term term = new Term(placed.tenantId(), TermKind.ACTIVITY, activity.path("id").textValue());
        said.merge(new Key(placed.tenantId(), number(term)), definition, DefinitionMerge::merge);
      }
    }
  }
}
