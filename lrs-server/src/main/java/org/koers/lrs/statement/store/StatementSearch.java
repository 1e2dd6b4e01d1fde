package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One search: a filter and a slice turned into SQL. Each way in which a statement can match is a
 * branch that walks an index in the order of the log and stops at the limit; the outer query merges
 * them.
 */
final class StatementSearch {

  private static final String COLUMNS =
      "s.position, s.id, s.stored, s.authority_id, s.version, s.voided, s.body";

  /** What the driver fetches at a time; it does so inside a transaction only. */
  private static final int ROWS_AT_ONCE = 25;

  private static final String OWN = " from lrs.statement s";
  private static final String LINKED =
      " from lrs.statement_agent a join lrs.statement s"
          + " on s.tenant_id = a.tenant_id and s.position = a.position";

  /** Far beyond any chain of references that people make; a circle ends here too. */
  private static final int MAX_DEPTH = 16;

  private static final String REFERRING =
      " from lrs.statement s join lrs.statement t"
          + " on t.tenant_id = s.tenant_id and t.id = s.refers_to";
  private static final String REFERRING_LINKED =
      REFERRING
          + " join lrs.statement_agent a"
          + " on a.tenant_id = t.tenant_id and a.position = t.position";
  private static final String ANY_REFERENCE =
      " and exists (select from lrs.statement r where r.tenant_id = ? and r.refers_to is not null)";

  private final long tenantId;
  private final StatementFilter filter;
  private final Slice slice;
  private final Dictionary dictionary;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  StatementSearch(long tenantId, StatementFilter filter, Slice slice, Dictionary dictionary) {
    this.tenantId = tenantId;
    this.filter = filter;
    this.slice = slice;
    this.dictionary = dictionary;
  }

  List<StoredStatement> run(Connection connection) throws SQLException {
    Numbers numbers = numbers(connection);
    return numbers == null ? List.of() : select(connection, numbers);
  }

  /** The filter in the dictionary's numbers; null where it is not asked for. */
  private record Numbers(@Nullable Long actor, @Nullable Long verb, @Nullable Long activity) {}

  /** Null if a term is asked for that no statement has. */
  private @Nullable Numbers numbers(Connection connection) throws SQLException {
    Long actor = number(connection, TermKind.ACTOR, filter.actorKey());
    Long verb = number(connection, TermKind.VERB, filter.verb());
    Long activity = number(connection, TermKind.ACTIVITY, filter.activity());
    boolean unheardOf =
        (actor == null && filter.actorKey() != null)
            || (verb == null && filter.verb() != null)
            || (activity == null && filter.activity() != null);
    return unheardOf ? null : new Numbers(actor, verb, activity);
  }

  private @Nullable Long number(Connection connection, TermKind kind, @Nullable String text)
      throws SQLException {
    return text == null ? null : dictionary.number(connection, new Term(tenantId, kind, text));
  }

  private List<StoredStatement> select(Connection connection, Numbers numbers) throws SQLException {
    String order = slice.ascending() ? "asc" : "desc";
    sql.append("select m.position, m.id, m.stored, n.text, m.version, m.voided, m.body from (")
        .append("select distinct on (position) * from (");
    branches(numbers, order);
    sql.append(") b order by position ").append(order).append(" limit ?) m");
    parameters.add(slice.limit());
    sql.append(" join lrs.term n on n.id = m.authority_id order by m.position ").append(order);
    return read(connection);
  }

  private void branches(Numbers numbers, String order) {
    branch(OWN, numbers, order, false);
    boolean references =
        filter.selection() == StatementFilter.Selection.QUERY && filter.asksForContent();
    if (references) {
      sql.append(" union all ");
      referring(REFERRING, numbers, order, false);
    }
    if (numbers.actor() != null) {
      sql.append(" union all ");
      branch(LINKED, numbers, order, true);
      if (references) {
        sql.append(" union all ");
        referring(REFERRING_LINKED, numbers, order, true);
      }
    }
  }

  private void branch(String from, Numbers numbers, String order, boolean linked) {
    sql.append("(select ").append(COLUMNS).append(from);
    content("s", numbers, linked);
    bounds();
    sql.append(" order by ").append(linked ? "a.position " : "s.position ").append(order);
    add(" limit ?)", slice.limit());
  }

  /**
   * What refers to a match, what refers to that, and so on: each statement refers to one at most,
   * so the chains are followed from the matches along the index of references.
   */
  private void referring(String from, Numbers numbers, String order, boolean linked) {
    sql.append("(with recursive chain (id, depth) as (select s.id, 1").append(from);
    content("t", numbers, linked);
    add(ANY_REFERENCE, tenantId);
    sql.append(" union select r.id, c.depth + 1 from chain c join lrs.statement r");
    add(" on r.tenant_id = ? and r.refers_to = c.id", tenantId);
    add(" where c.depth < ?) select ", MAX_DEPTH);
    sql.append(COLUMNS).append(" from lrs.statement s");
    add(" where s.tenant_id = ? and s.id in (select id from chain)", tenantId);
    bounds();
    sql.append(" order by s.position ").append(order);
    add(" limit ?)", slice.limit());
  }

  /**
   * @param matched the alias of the statement whose content is asked for
   * @param linked whether the actor is looked for among the linked agents
   */
  private void content(String matched, Numbers numbers, boolean linked) {
    add(" where s.tenant_id = ?", tenantId);
    if (numbers.actor() != null) {
      add(linked ? " and a.agent_id = ?" : " and " + matched + ".actor_id = ?", numbers.actor());
    }
    if (numbers.verb() != null) {
      add(" and " + matched + ".verb_id = ?", numbers.verb());
    }
    if (numbers.activity() != null) {
      add(" and " + matched + ".activity_id = ?", numbers.activity());
    }
    if (filter.registration() != null) {
      add(" and " + matched + ".registration = ?", filter.registration());
    }
  }

  private void bounds() {
    switch (filter.selection()) {
      case EVERYTHING -> {}
      case QUERY -> sql.append(" and not s.voided");
      case VALID -> sql.append(" and not s.voided and not s.voiding");
    }
    if (slice.ascending()) {
      add(" and s.position > ?", slice.beyond());
    } else if (slice.beyond() > 0) {
      add(" and s.position < ?", slice.beyond());
    }
    if (filter.since() != null) {
      timeBound(" and s.position > ", filter.since());
    }
    if (filter.until() != null) {
      timeBound(" and s.position <= ", filter.until());
    }
  }

  /** Time rises with the position, so a time is a position: found once, in an index. */
  private void timeBound(String comparison, Instant time) {
    sql.append(comparison)
        .append("coalesce((select position from lrs.log where tenant_id = ? and stored <= ?")
        .append(" order by stored desc limit 1), 0)");
    parameters.add(tenantId);
    parameters.add(time);
  }

  private void add(String fragment, Object parameter) {
    sql.append(fragment);
    parameters.add(parameter);
  }

  private List<StoredStatement> read(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
      for (int i = 0; i < parameters.size(); i++) {
        Object parameter = parameters.get(i);
        select.setObject(
            i + 1, parameter instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : parameter);
      }
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        return read(row);
      }
    }
  }

  private static List<StoredStatement> read(ResultSet row) throws SQLException {
    List<StoredStatement> found = new ArrayList<>();
    long characters = 0;
    while (characters < StatementStore.CHARACTERS_AT_ONCE && row.next()) {
      StoredStatement next = statement(row);
      characters += next.text().length();
      found.add(next);
    }
    return found;
  }

  /** The row of: position, id, stored, authority, version, voided, body. */
  static StoredStatement statement(ResultSet row) throws SQLException {
    Timestamp stored = row.getTimestamp(3);
    return new StoredStatement(
        row.getLong(1),
        row.getObject(2, UUID.class),
        stored.toInstant(),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6),
        row.getString(7));
  }
}
