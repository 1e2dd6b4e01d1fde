package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

  /** What makes a statement found besides its own columns, by the table that says so. */
  private enum LinkTable {
    AGENT("statement_agent (tenant_id, agent_id, position)", TermKind.ACTOR),
    RELATED_AGENT("statement_related_agent (tenant_id, agent_id, position)", TermKind.ACTOR),
    RELATED_ACTIVITY(
        "statement_related_activity (tenant_id, activity_id, position)", TermKind.ACTIVITY);

    final String insert;
    final TermKind kind;

    LinkTable(String columns, TermKind kind) {
      this.insert =
          "insert into lrs."
              + columns
              + " select * from unnest(?::bigint[], ?::bigint[], ?::bigint[])";
      this.kind = kind;
    }

    Set<String> texts(Mentioned mentioned) {
      return switch (this) {
        case AGENT -> mentioned.agents();
        case RELATED_AGENT -> mentioned.relatedAgents();
        case RELATED_ACTIVITY -> mentioned.relatedActivities();
      };
    }
  }

  private static final String VOID =
      """
      update lrs.statement s set voided = true
      from unnest(?::bigint[], ?::uuid[]) as v (tenant_id, target)
      where s.tenant_id = v.tenant_id and s.id = v.target and not s.voiding and not s.voided
      """;

  private static final String ATTACHMENT =
      "insert into lrs.statement_attachment (tenant_id, sha2, position)"
          + " select distinct * from unnest(?::bigint[], ?::text[], ?::bigint[])";

  private record Named(long tenantId, String sha2, long position) {}

  private record Link(long tenantId, long term, long position) {}

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
        for (LinkTable table : LinkTable.values()) {
          for (String text : table.texts(incoming.mentioned())) {
            terms.add(new Term(tenant, table.kind, text));
          }
        }
      }
    }
    return terms;
  }

  void insert(List<PlacedStatement> placed) throws SQLException {
    insertStatements(new Columns<>(connection, placed));
    insertLog(new Columns<>(connection, placed));
    for (LinkTable table : LinkTable.values()) {
      insertLinks(table, placed.stream().flatMap(p -> links(table, p)).toList());
    }
    insertAttachments(placed.stream().flatMap(StatementRows::named).toList());
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

  private void insertLinks(LinkTable table, List<Link> links) throws SQLException {
    if (links.isEmpty()) {
      return;
    }
    Columns<Link> rows = new Columns<>(connection, links);
    try (PreparedStatement sql = connection.prepareStatement(table.insert)) {
      sql.setArray(1, rows.of("bigint", Link::tenantId));
      sql.setArray(2, rows.of("bigint", Link::term));
      sql.setArray(3, rows.of("bigint", Link::position));
      sql.executeUpdate();
    }
  }

  private static Stream<Named> named(PlacedStatement placed) {
    return placed.incoming().statement().allAttachments().stream()
        .map(attachment -> attachment.sha2().toLowerCase(Locale.ROOT))
        .map(sha2 -> new Named(placed.tenantId(), sha2, placed.position()));
  }

  private void insertAttachments(List<Named> named) throws SQLException {
    if (named.isEmpty()) {
      return;
    }
    Columns<Named> rows = new Columns<>(connection, named);
    try (PreparedStatement sql = connection.prepareStatement(ATTACHMENT)) {
      sql.setArray(1, rows.of("bigint", Named::tenantId));
      sql.setArray(2, rows.of("text", Named::sha2));
      sql.setArray(3, rows.of("bigint", Named::position));
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

  private Stream<Link> links(LinkTable table, PlacedStatement placed) {
    return table.texts(placed.incoming().mentioned()).stream()
        .map(text -> Objects.requireNonNull(number(placed, table.kind, text)))
        .map(term -> new Link(placed.tenantId(), term, placed.position()));
  }

  private @Nullable Long number(PlacedStatement placed, TermKind kind, @Nullable String text) {
    return text == null
        ? null
        : Objects.requireNonNull(numbers.get(new Term(placed.tenantId(), kind, text)), text);
  }
}
