package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes placed statements, each table at once; the writer holds the heads of their tenants. */
final class StatementRows {

  private static final String LOG =
      """
      insert into lrs.log (tenant_id, position, kind, commitment, stored)
      select tenant_id, position, 1, commitment, stored
      from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::timestamptz[])
        as u (tenant_id, position, commitment, stored)
      """;
  private static final String STATEMENT =
      """
      insert into lrs.statement (tenant_id, position, id, stored, actor_id, verb_id, activity_id,
        registration, refers_to, voiding, authority_id, version, salt, body, voided)
      select u.*, not u.voiding and exists (
        select from lrs.statement v
        where v.tenant_id = u.tenant_id and v.refers_to = u.id and v.voiding)
      from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::timestamptz[], ?::bigint[], ?::bigint[],
          ?::bigint[], ?::uuid[], ?::uuid[], ?::boolean[], ?::bigint[], ?::text[], ?::bytea[],
          ?::text[])
        as u (tenant_id, position, id, stored, actor_id, verb_id, activity_id, registration,
          refers_to, voiding, authority_id, version, salt, body)
      """;
  private static final String AGENT =
      """
      insert into lrs.statement_agent (tenant_id, agent_id, position)
      select * from unnest(?::bigint[], ?::bigint[], ?::bigint[])
      """;
  private static final String VOID =
      """
      update lrs.statement s set voided = true
      from unnest(?::bigint[], ?::uuid[]) as v (tenant_id, target)
      where s.tenant_id = v.tenant_id and s.id = v.target and not s.voiding and not s.voided
      """;

  private record AgentLink(long tenantId, long agent, long position) {}

  private final Connection connection;
  private final Map<Term, Long> numbers;

  StatementRows(Connection connection, Map<Term, Long> numbers) {
    this.connection = connection;
    this.numbers = numbers;
  }

  /** Every term that these batches need the number of. */
  static Set<Term> terms(Collection<StatementBatch> batches) {
    Set<Term> terms = new HashSet<>();
    for (StatementBatch batch : batches) {
      long tenant = batch.tenantId();
      terms.add(new Term(tenant, TermKind.AUTHORITY, batch.authority()));
      for (IncomingStatement incoming : batch.statements()) {
        terms.add(new Term(tenant, TermKind.VERB, incoming.verb()));
        incoming.actorKey().ifPresent(key -> terms.add(new Term(tenant, TermKind.ACTOR, key)));
        incoming.activity().ifPresent(iri -> terms.add(new Term(tenant, TermKind.ACTIVITY, iri)));
        incoming.otherAgents().forEach(key -> terms.add(new Term(tenant, TermKind.ACTOR, key)));
      }
    }
    return terms;
  }

  void insert(List<PlacedStatement> placed) throws SQLException {
    insertStatements(new Columns<>(connection, placed));
    insertLog(new Columns<>(connection, placed));
    insertAgents(placed.stream().flatMap(p -> links(p).stream()).toList());
    markVoided(placed.stream().filter(p -> p.incoming().voiding()).toList());
  }

  private void insertLog(Columns<PlacedStatement> rows) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(LOG)) {
      sql.setArray(1, rows.of("bigint", PlacedStatement::tenantId));
      sql.setArray(2, rows.of("bigint", PlacedStatement::position));
      sql.setArray(3, rows.ofBytes(p -> p.incoming().commitment().digest()));
      sql.setArray(4, rows.of("timestamptz", PlacedStatement::stored));
      sql.executeUpdate();
    }
  }

  private void insertStatements(Columns<PlacedStatement> rows) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(STATEMENT)) {
      sql.setArray(1, rows.of("bigint", PlacedStatement::tenantId));
      sql.setArray(2, rows.of("bigint", PlacedStatement::position));
      sql.setArray(3, rows.of("uuid", p -> p.incoming().id()));
      sql.setArray(4, rows.of("timestamptz", PlacedStatement::stored));
      sql.setArray(
          5,
          rows.of("bigint", p -> number(p, TermKind.ACTOR, p.incoming().actorKey().orElse(null))));
      sql.setArray(6, rows.of("bigint", p -> number(p, TermKind.VERB, p.incoming().verb())));
      sql.setArray(
          7,
          rows.of(
              "bigint", p -> number(p, TermKind.ACTIVITY, p.incoming().activity().orElse(null))));
      sql.setArray(8, rows.of("uuid", p -> p.incoming().registration()));
      sql.setArray(9, rows.of("uuid", p -> p.incoming().refersTo()));
      sql.setArray(10, rows.of("boolean", p -> p.incoming().voiding()));
      sql.setArray(
          11, rows.of("bigint", p -> number(p, TermKind.AUTHORITY, p.batch().authority())));
      sql.setArray(12, rows.of("text", p -> p.batch().version().text()));
      sql.setArray(13, rows.ofBytes(p -> p.incoming().commitment().salt()));
      sql.setArray(14, rows.of("text", p -> p.incoming().text()));
      sql.executeUpdate();
    }
  }

  private void insertAgents(List<AgentLink> links) throws SQLException {
    if (links.isEmpty()) {
      return;
    }
    Columns<AgentLink> rows = new Columns<>(connection, links);
    try (PreparedStatement sql = connection.prepareStatement(AGENT)) {
      sql.setArray(1, rows.of("bigint", AgentLink::tenantId));
      sql.setArray(2, rows.of("bigint", AgentLink::agent));
      sql.setArray(3, rows.of("bigint", AgentLink::position));
      sql.executeUpdate();
    }
  }

  private void markVoided(List<PlacedStatement> voiding) throws SQLException {
    if (voiding.isEmpty()) {
      return;
    }
    Columns<PlacedStatement> rows = new Columns<>(connection, voiding);
    try (PreparedStatement sql = connection.prepareStatement(VOID)) {
      sql.setArray(1, rows.of("bigint", PlacedStatement::tenantId));
      sql.setArray(2, rows.of("uuid", p -> p.incoming().refersTo()));
      sql.executeUpdate();
    }
  }

  private List<AgentLink> links(PlacedStatement placed) {
    List<AgentLink> links = new ArrayList<>();
    for (String key : placed.incoming().otherAgents()) {
      long agent = Objects.requireNonNull(number(placed, TermKind.ACTOR, key));
      links.add(new AgentLink(placed.tenantId(), agent, placed.position()));
    }
    return links;
  }

  private @Nullable Long number(PlacedStatement placed, TermKind kind, @Nullable String text) {
    return text == null
        ? null
        : Objects.requireNonNull(numbers.get(new Term(placed.tenantId(), kind, text)), text);
  }
}
