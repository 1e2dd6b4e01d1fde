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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.TenantWall;

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

  private final Authorities authorities = new Authorities();
  private final Erasures erasures = new Erasures(this::forget);
  private int forgotten;

  /** Which erasures this dictionary knows of; whoever remembers something forgets with it. */
  Erasures erasures() {
    return erasures;
  }

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

  /** The numbers of the authorities that have this key or a member with it. */
  List<Long> authorities(Connection connection, long tenantId, String agentKey)
      throws SQLException {
    return authorities.with(connection, tenantId, agentKey);
  }

  /** The numbers of those that statements have. */
  Map<Term, Long> known(Connection connection, Collection<Term> terms) throws SQLException {
    Map<Term, Long> known = new HashMap<>();
    lookUp(connection, recall(terms, known), known);
    return known;
  }

  private void forget() {
    synchronized (remembered) {
      forgotten++;
      remembered.clear();
    }
    authorities.forget();
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
    try (PreparedStatement insert = TenantWall.prepare(connection, tenants(terms), INSERT)) {
      bindKeys(connection, insert, terms);
      insert.setArray(
          5,
          connection.createArrayOf(
              "text", terms.stream().map(Term::storableText).toArray(String[]::new)));
      TenantWall.execute(insert);
    }
  }

  private void lookUp(Connection connection, List<Term> terms, Map<Term, Long> known)
      throws SQLException {
    if (terms.isEmpty()) {
      return;
    }
    Map<String, Long> numbers = new HashMap<>();
    int before;
    synchronized (remembered) {
      before = forgotten;
    }
    try (PreparedStatement select =
        TenantWall.prepareAlongIndexes(connection, tenants(terms), SELECT)) {
      bindKeys(connection, select, terms);
      try (ResultSet row = TenantWall.query(select)) {
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
          if (before == forgotten) {
            remembered.put(term, number);
          }
        }
      }
    }
  }

  private static String key(long tenantId, int kind, byte[] hash) {
    return tenantId + "/" + kind + "/" + HexFormat.of().formatHex(hash);
  }

  private static Set<Long> tenants(List<Term> terms) {
    return terms.stream().map(Term::tenantId).collect(Collectors.toSet());
  }

  private static void bindKeys(Connection connection, PreparedStatement sql, List<Term> terms)
      throws SQLException {
    Array tenants =
        connection.createArrayOf("bigint", terms.stream().map(Term::tenantId).toArray());
    Array kinds =
        connection.createArrayOf("smallint", terms.stream().map(t -> t.kind().number()).toArray());
    Array hashes =
        connection.createArrayOf("bytea", terms.stream().map(Term::hash).toArray(byte[][]::new));
    sql.setArray(2, tenants);
    sql.setArray(3, kinds);
    sql.setArray(4, hashes);
  }
}
