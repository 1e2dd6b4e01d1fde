package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.BoundSql;

/**
 * The SQL of one search. Each way in which a statement can match is a branch that walks an index in
 * the order of the log and stops at the limit; the outer query merges their positions and fetches
 * what stands there.
 */
final class SearchSql {

  /**
   * What is asked for, in the numbers of the dictionary; null where it does not matter.
   *
   * @param authorities those that the actor is part of, where related agents count
   * @param confinedTo the only authority whose statements may be found
   */
  record Numbers(
      @Nullable Long actor,
      @Nullable Long verb,
      @Nullable Long activity,
      List<Long> authorities,
      @Nullable Long confinedTo) {}

  /** Where a statement says who the actor is. */
  private enum Agents {
    NOBODY(""),
    ACTOR(""),
    LINKED("lrs.statement_agent"),
    RELATED("lrs.statement_related_agent"),
    AUTHORITY("");

    final String table;

    Agents(String table) {
      this.table = table;
    }
  }

  /** Where a statement says which activity it is about. */
  private enum Activities {
    OBJECT(""),
    RELATED("lrs.statement_related_activity");

    final String table;

    Activities(String table) {
      this.table = table;
    }
  }

  private static final String STATEMENT = "lrs.statement";

  /** Far beyond any chain of references that people make; a circle ends here too. */
  private static final int MAX_DEPTH = 16;

  /** A UTF-16 character takes three octets at most: what a search may find is never cut off. */
  private static final long MAX_OCTETS = 3L * StatementStore.CHARACTERS_AT_ONCE;

  private final long tenantId;
  private final StatementFilter filter;
  private final Slice slice;
  private final Numbers numbers;
  private final Map<List<IndexedValue>, Long[]> met;
  private final SearchScope scope;
  private final BoundSql sql = new BoundSql();

  private SearchSql(
      long tenantId,
      StatementFilter filter,
      Slice slice,
      Numbers numbers,
      Map<List<IndexedValue>, Long[]> met) {
    this.met = met;
    this.tenantId = tenantId;
    this.filter = filter;
    this.slice = slice;
    this.numbers = numbers;
    this.scope = new SearchScope(tenantId, filter, slice, numbers.confinedTo());
  }

  /**
   * @param met of each of {@link #crossings} the positions that {@link MeetingSql} gave
   */
  static SearchSql of(
      long tenantId,
      StatementFilter filter,
      Slice slice,
      Numbers numbers,
      Map<List<IndexedValue>, Long[]> met) {
    SearchSql search = new SearchSql(tenantId, filter, slice, numbers, met);
    search.whole();
    return search;
  }

  /** What is asked for together, each with an index of its own, in each place where it can be. */
  static Set<List<IndexedValue>> crossings(StatementFilter filter, Slice slice, Numbers numbers) {
    SearchSql search = new SearchSql(0, filter, slice, numbers, Map.of());
    Set<List<IndexedValue>> crossings = new LinkedHashSet<>();
    for (Agents agents : search.agents()) {
      for (Activities activities : search.activities()) {
        List<IndexedValue> values = search.indexed(agents, activities);
        boolean allOfIt = agents != Agents.AUTHORITY; // which is none of the values
        if (values.size() > 1 && allOfIt) {
          crossings.add(values);
        }
      }
    }
    return crossings;
  }

  /** The SQL that gives only the positions of the matches, each once, in the slice's direction. */
  static SearchSql positions(long tenantId, StatementFilter filter, Slice slice, Numbers numbers) {
    SearchSql search = new SearchSql(tenantId, filter, slice, numbers, Map.of());
    search.matches();
    return search;
  }

  BoundSql bound() {
    return sql;
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    return sql.prepareAlongIndexes(connection, tenantId);
  }

  /** The rows end where their bodies have filled the memory; a body's length is known unread. */
  private void whole() {
    sql.add("select position, id, stored, authority, version, voided, body from (")
        .add("select s.position, s.id, s.stored, n.text as authority, s.version, s.voided,")
        .add(" s.body, sum(octet_length(s.body)) over (order by s.position ")
        .add(scope.order())
        .add(" rows between unbounded preceding and 1 preceding) as before from (");
    matches();
    sql.add(") m join lrs.statement s on s.position = m.position");
    sql.add(" join lrs.term n on n.id = s.authority_id");
    sql.add(" where s.tenant_id = ?", tenantId).add(scope.visible());
    sql.add(") r where coalesce(before, 0) < ?", MAX_OCTETS);
    sql.add(" order by position ").add(scope.order());
  }

  private void matches() {
    sql.add("select position from (");
    branches();
    sql.add(") b order by position ").add(scope.order());
    add(" limit ?", slice.limit());
  }

  private void branches() {
    boolean references =
        filter.selection() == StatementFilter.Selection.QUERY && filter.asksForContent();
    String union = "";
    for (Agents agents : agents()) {
      for (Activities activities : activities()) {
        sql.add(union);
        branch(agents, activities);
        union = " union ";
        if (references) {
          sql.add(union);
          referring(agents, activities);
        }
      }
    }
  }

  private List<Agents> agents() {
    if (filter.actorKey() == null) {
      return List.of(Agents.NOBODY);
    }
    List<Agents> places = new ArrayList<>();
    if (numbers.actor() != null) {
      places.add(Agents.ACTOR);
      places.add(Agents.LINKED);
      if (filter.related().agents()) {
        places.add(Agents.RELATED);
      }
    }
    if (!numbers.authorities().isEmpty()) {
      places.add(Agents.AUTHORITY);
    }
    return places;
  }

  private List<Activities> activities() {
    return numbers.activity() != null && filter.related().activities()
        ? List.of(Activities.OBJECT, Activities.RELATED)
        : List.of(Activities.OBJECT);
  }

  private void branch(Agents agents, Activities activities) {
    Long[] positions = met.get(indexed(agents, activities));
    if (positions != null) {
      sql.add("select position from unnest(?::bigint[]) g (position)", (Object) positions);
      return;
    }
    sql.add("(select s.position from lrs.statement s");
    links("s", agents, activities);
    add(" where s.tenant_id = ?", tenantId);
    content("s", agents, activities);
    sql.add(scope.visible());
    String leading = leading(agents, activities);
    sql.add(scope.bounds(leading));
    end(leading);
  }

  /** What is asked for and has an index of its own in the order of the log. */
  private List<IndexedValue> indexed(Agents agents, Activities activities) {
    List<IndexedValue> values = new ArrayList<>();
    if (agents == Agents.ACTOR) {
      addIndexed(values, STATEMENT, "actor_id", numbers.actor());
    } else if (!agents.table.isEmpty()) {
      addIndexed(values, agents.table, "agent_id", numbers.actor());
    }
    String place = activities == Activities.OBJECT ? STATEMENT : activities.table;
    addIndexed(values, place, "activity_id", numbers.activity());
    addIndexed(values, STATEMENT, "verb_id", numbers.verb());
    addIndexed(values, STATEMENT, "registration", filter.registration());
    return values;
  }

  private static void addIndexed(
      List<IndexedValue> values, String table, String column, @Nullable Object value) {
    if (value != null) {
      values.add(IndexedValue.of(table, column, value));
    }
  }

  /**
   * What refers to a match, what refers to that, and so on: each statement refers to one at most,
   * so the chains are followed from the matches along the index of references.
   */
  private void referring(Agents agents, Activities activities) {
    sql.add("(with recursive chain (id, depth) as (select s.id, 1 from lrs.statement s")
        .add(" join lrs.statement t on t.tenant_id = s.tenant_id and t.id = s.refers_to");
    links("t", agents, activities);
    add(" where s.tenant_id = ?", tenantId);
    content("t", agents, activities);
    add(" and exists (select from lrs.statement r where r.tenant_id = ?", tenantId);
    sql.add(" and r.refers_to is not null)")
        .add(" union select r.id, c.depth + 1 from chain c join lrs.statement r");
    add(" on r.tenant_id = ? and r.refers_to = c.id", tenantId);
    add(" where c.depth < ?) select s.position from lrs.statement s", MAX_DEPTH);
    add(" where s.tenant_id = ? and s.id in (select id from chain)", tenantId);
    sql.add(scope.confined("s"));
    sql.add(scope.visible());
    sql.add(scope.bounds("s"));
    end("s");
  }

  /** The joins by which a statement is found through its links. */
  private void links(String matched, Agents agents, Activities activities) {
    link(matched, "a", agents.table);
    link(matched, "c", activities.table);
  }

  private void link(String matched, String alias, String table) {
    if (!table.isEmpty()) {
      sql.add(
          " join %s %s on %s.tenant_id = %s.tenant_id and %s.position = %s.position"
              .formatted(table, alias, alias, matched, alias, matched));
    }
  }

  /** The alias whose index gives the order. */
  private static String leading(Agents agents, Activities activities) {
    if (!agents.table.isEmpty()) {
      return "a";
    }
    return activities.table.isEmpty() ? "s" : "c";
  }

  /**
   * @param matched the alias of the statement whose content is asked for
   */
  private void content(String matched, Agents agents, Activities activities) {
    switch (agents) {
      case NOBODY -> {}
      case ACTOR -> add(" and " + matched + ".actor_id = ?", numbers.actor());
      case LINKED, RELATED -> add(" and a.agent_id = ?", numbers.actor());
      case AUTHORITY ->
          add(
              " and " + matched + ".authority_id = any (?)",
              numbers.authorities().toArray(Long[]::new));
    }
    if (numbers.activity() != null) {
      String place = activities == Activities.OBJECT ? matched : "c";
      add(" and " + place + ".activity_id = ?", numbers.activity());
    }
    if (numbers.verb() != null) {
      add(" and " + matched + ".verb_id = ?", numbers.verb());
    }
    if (filter.registration() != null) {
      add(" and " + matched + ".registration = ?", filter.registration());
    }
    sql.add(scope.confined(matched));
  }

  private void end(String leading) {
    sql.add(" order by ").add(leading).add(".position ").add(scope.order());
    add(" limit ?)", slice.limit());
  }

  private void add(String fragment, @Nullable Object parameter) {
    sql.add(fragment, Objects.requireNonNull(parameter));
  }
}
