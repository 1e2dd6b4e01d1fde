package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.BoundSql;
import org.koers.lrs.database.TenantWall;
import org.koers.lrs.statement.store.IndexedValue.Spread;

/**
 * One search: a filter and a slice, asked in the numbers of the dictionary. What {@link SearchSql}
 * makes of them is run here.
 */
final class StatementSearch {

  private final long tenantId;
  private final StatementFilter filter;
  private final Slice slice;
  private final Dictionary dictionary;

  StatementSearch(long tenantId, StatementFilter filter, Slice slice, Dictionary dictionary) {
    this.tenantId = tenantId;
    this.filter = filter;
    this.slice = slice;
    this.dictionary = dictionary;
  }

  List<StoredStatement> run(Connection connection) throws SQLException {
    Optional<SearchSql.Numbers> numbers = numbers(connection);
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<List<IndexedValue>, Long[]> met = met(connection, numbers.get());
    return read(connection, SearchSql.of(tenantId, filter, slice, numbers.get(), met));
  }

  /** Where several values are asked for, the positions at which they meet. */
  private Map<List<IndexedValue>, Long[]> met(Connection connection, SearchSql.Numbers numbers)
      throws SQLException {
    Set<List<IndexedValue>> crossings = SearchSql.crossings(filter, slice, numbers);
    Map<List<IndexedValue>, Long[]> met = new HashMap<>();
    if (crossings.isEmpty()) {
      return met;
    }
    Set<IndexedValue> all = new LinkedHashSet<>();
    crossings.forEach(all::addAll);
    Map<IndexedValue, Spread> spreads = IndexedValue.spreads(connection, tenantId, all);
    MeetingSql meetings =
        new MeetingSql(new SearchScope(tenantId, filter, slice, numbers.confinedTo()));
    for (List<IndexedValue> values : crossings) {
      Meeting meeting = Meeting.of(values, spreads, slice.limit());
      boolean none = spreads.get(meeting.leading().alone()).count() == 0;
      met.put(values, none ? new Long[0] : positions(connection, meetings, meeting));
    }
    return met;
  }

  private Long[] positions(Connection connection, MeetingSql meetings, Meeting meeting)
      throws SQLException {
    if (meeting.sifted() > 0) {
      Long[] found = Meeting.positions(connection, tenantId, meetings.sifted(meeting));
      if (meeting.all() || found.length == slice.limit()) {
        return found;
      }
    }
    return Meeting.positions(connection, tenantId, meetings.walked(meeting));
  }

  /** The SQL of the positions only; nothing, where no statement can pass. */
  Optional<BoundSql> positions(Connection connection) throws SQLException {
    return numbers(connection)
        .map(numbers -> SearchSql.positions(tenantId, filter, slice, numbers).bound());
  }

  /** What is asked for in numbers; nothing, if it has a text that no statement has. */
  private Optional<SearchSql.Numbers> numbers(Connection connection) throws SQLException {
    Long verb = number(connection, TermKind.VERB, filter.verb());
    Long activity = number(connection, TermKind.ACTIVITY, filter.activity());
    Long actor = number(connection, TermKind.ACTOR, filter.actorKey());
    Long confinedTo = number(connection, TermKind.AUTHORITY, filter.authority());
    List<Long> authorities = authorities(connection);
    boolean unheardOf =
        (actor == null && filter.actorKey() != null && authorities.isEmpty())
            || (verb == null && filter.verb() != null)
            || (activity == null && filter.activity() != null)
            || (confinedTo == null && filter.authority() != null);
    return unheardOf
        ? Optional.empty()
        : Optional.of(new SearchSql.Numbers(actor, verb, activity, authorities, confinedTo));
  }

  /** The authorities that the actor is or is a member of, where they are looked for too. */
  private List<Long> authorities(Connection connection) throws SQLException {
    String key = filter.actorKey();
    return key == null || !filter.related().agents()
        ? List.of()
        : dictionary.authorities(connection, tenantId, key);
  }

  private @Nullable Long number(Connection connection, TermKind kind, @Nullable String text)
      throws SQLException {
    return text == null ? null : dictionary.number(connection, new Term(tenantId, kind, text));
  }

  private List<StoredStatement> read(Connection connection, SearchSql sql) throws SQLException {
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = TenantWall.query(select)) {
      return read(row);
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
