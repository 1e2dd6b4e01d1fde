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
 * The numbers of terms. {@link StoreCall} gives new ones while it holds the head of their tenant,
 * so several nodes cannot lock each other out; they are remembered here once they are committed.
 */
final class Dictionary {

  private static final int REMEMBERED = 50_000;

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

  /**
   * Numbers as they were remembered.
   *
   * @param forgotten how often something had been forgotten then
   */
  record Recalled(Map<Term, Long> numbers, int forgotten) {}

  private final Authorities authorities = new Authorities();
  private final Erasures erasures = new Erasures(this::forget);
  private int forgotten;

  /** Which erasures this dictionary knows of; whoever remembers something forgets with it. */
  Erasures erasures() {
    return erasures;
  }

  /**
   * The numbers of those of these terms that are remembered; what is learned of the others goes to
   * {@link #remember}.
   */
  Recalled recall(Collection<Term> terms) {
    synchronized (remembered) {
      Map<Term, Long> known = new HashMap<>();
      for (Term term : terms) {
        Long number = remembered.get(term);
        if (number != null) {
          known.put(term, number);
        }
      }
      return new Recalled(known, forgotten);
    }
  }

  /** Numbers that are in the database to stay, unless something was forgotten since the recall. */
  void remember(Recalled recalled, Map<Term, Long> numbers) {
    synchronized (remembered) {
      if (recalled.forgotten() == forgotten) {
        remembered.putAll(numbers);
      }
    }
  }

  /** The number of this one; null if no statement has it. */
  @Nullable Long number(Connection connection, Term term) throws SQLException {
    return known(connection, List.of(term)).get(term);
  }

  /** The numbers of the authorities that have this key or a member with it. */
  List<Long> authorities(Connection connection, long tenantId, String agentKey)
      throws SQLException {
    return authorities.with(connection, tenantId, agentKey);
  }

  /** The numbers of those that statements have. */
  Map<Term, Long> known(Connection connection, Collection<Term> terms) throws SQLException {
    Recalled recalled = recall(terms);
    List<Term> unknown = terms.stream().filter(t -> !recalled.numbers().containsKey(t)).toList();
    if (unknown.isEmpty()) {
      return recalled.numbers();
    }
    Map<Term, Long> found = lookUp(connection, unknown);
    remember(recalled, found);
    found.putAll(recalled.numbers());
    return found;
  }

  private void forget() {
    synchronized (remembered) {
      forgotten++;
      remembered.clear();
    }
    authorities.forget();
  }

  private static Map<Term, Long> lookUp(Connection connection, List<Term> terms)
      throws SQLException {
    Map<String, Long> numbers = new HashMap<>();
    try (PreparedStatement select =
        TenantWall.prepareAlongIndexes(connection, tenants(terms), SELECT)) {
      bindKeys(connection, select, terms);
      try (ResultSet row = TenantWall.query(select)) {
        while (row.next()) {
          numbers.put(key(row.getLong(1), row.getInt(2), row.getBytes(3)), row.getLong(4));
        }
      }
    }
    Map<Term, Long> found = new HashMap<>();
    for (Term term : terms) {
      Long number = numbers.get(key(term.tenantId(), term.kind().number(), term.hash()));
      if (number != null) {
        found.put(term, number);
      }
    }
    return found;
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
