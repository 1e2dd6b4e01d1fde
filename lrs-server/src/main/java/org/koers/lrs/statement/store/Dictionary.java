package org.koers.lrs.statement.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of terms. New ones are committed on their own before the statements that need them,
 * in the order of their key: several nodes cannot lock each other out, and what is remembered here
 * is never rolled back.
 */
final class Dictionary {

  private static final int REMEMBERED = 50_000;

  private static final String INSERT =
      """
      insert into lrs.term (tenant_id, kind, hash, text)
      select * from unnest(?::bigint[], ?::smallint[], ?::bytea[], ?::text[]) as t (a, b, c, d)
      order by a, b, c
      on conflict do nothing
      """;
  private static final String SELECT =
      """
      select t.tenant_id, t.kind, t.hash, t.id
      from lrs.term t join unnest(?::bigint[], ?::smallint[], ?::bytea[]) as w (a, b, c)
        on t.tenant_id = w.a and t.kind = w.b and t.hash = w.c
      """;

  private final Map<Term, Long> remembered =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Term, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The numbers of all of these, new ones where there were none; commits on its own. */
  Map<Term, Long> numbers(Connection connection, Collection<Term> terms) throws SQLException {
    Map<Term, Long> known = new HashMap<>();
    List<Term> unknown = recall(terms, known);
    if (!unknown.isEmpty()) {
      insert(connection, unknown);
      lookUp(connection, unknown, known);
    }
    return known;
  }

  /** The number of this one; null if no statement has it. */
  @Nullable Long number(Connection connection, Term term) throws SQLException {
    Map<Term, Long> known = new HashMap<>();
    List<Term> unknown = recall(List.of(term), known);
    lookUp(connection, unknown, known);
    return known.get(term);
  }

  private List<Term> recall(Collection<Term> terms, Map<Term, Long> known) {
    synchronized (remembered) {
      for (Term term : terms) {
        Long number = remembered.get(term);
        if (number != null) {
          known.put(term, number);
        }
      }
    }
    return terms.stream().distinct().filter(term -> !known.containsKey(term)).toList();
  }

  private static void insert(Connection connection, List<Term> terms) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bindKeys(connection, insert, terms);
      insert.setArray(
          4,
          connection.createArrayOf(
              "text", terms.stream().map(Term::storableText).toArray(String[]::new)));
      insert.executeUpdate();
    }
  }

  private void lookUp(Connection connection, List<Term> terms, Map<Term, Long> known)
      throws SQLException {
    if (terms.isEmpty()) {
      return;
    }
    Map<String, Long> numbers = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      bindKeys(connection, select, terms);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.put(key(row.getLong(1), row.getInt(2), row.getBytes(3)), row.getLong(4));
        }
      }
    }
    synchronized (remembered) {
      for (Term term : terms) {
        Long number = numbers.get(key(term.tenantId(), term.kind().number(), term.hash()));
        if (number != null) {
          known.put(term, number);
          remembered.put(term, number);
        }
      }
    }
  }

  private static String key(long tenantId, int kind, byte[] hash) {
    return tenantId + "/" + kind + "/" + HexFormat.of().formatHex(hash);
  }

  private static void bindKeys(Connection connection, PreparedStatement sql, List<Term> terms)
      throws SQLException {
    Array tenants =
        connection.createArrayOf("bigint", terms.stream().map(Term::tenantId).toArray());
    Array kinds =
        connection.createArrayOf("smallint", terms.stream().map(t -> t.kind().number()).toArray());
    Array hashes =
        connection.createArrayOf("bytea", terms.stream().map(Term::hash).toArray(byte[][]::new));
    sql.setArray(1, tenants);
    sql.setArray(2, kinds);
    sql.setArray(3, hashes);
  }
}
