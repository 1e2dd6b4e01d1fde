package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** Far beyond any chain of references that people make; a circle ends here too. */
  private static final int MAX_DEPTH = 16;

  private final long tenantId;
  private final StatementFilter filter;
  private final Slice slice;
  private final Numbers numbers;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  private SearchSql(long tenantId, StatementFilter filter, Slice slice, Numbers numbers) {
    this.tenantId = tenantId;
    this.filter = filter;
    this.slice = slice;
    this.numbers = numbers;
  }

  static SearchSql of(long tenantId, StatementFilter filter, Slice slice, Numbers numbers) {
    SearchSql search = new SearchSql(tenantId, filter, slice, numbers);
    search.whole();
    return search;
  }

  /** The SQL that gives only the positions of the matches, each once, in the slice's direction. */
  static SearchSql positions(long tenantId, StatementFilter filter, Slice slice, Numbers numbers) {
    SearchSql search = new SearchSql(tenantId, filter, slice, numbers);
    search.matches();
    return search;
  }

  BoundSql bound() {
    return new BoundSql().add(sql.toString(), parameters.toArray());
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    return bound().prepare(connection);
  }

  private void whole() {
    sql.append("select s.position, s.id, s.stored, n.text, s.version, s.voided, s.body")
        .append(" from (");
    matches();
    sql.append(") m join lrs.statement s on s.position = m.position");
    sql.append(" join lrs.term n on n.id = s.authority_id");
    add(" where s.tenant_id = ? order by s.position ", tenantId);
    sql.append(order());
  }

  private void matches() {
    sql.append("select position from (");
    branches();
    sql.append(") b order by position ").append(order());
    add(" limit ?", slice.limit());
  }

  private void branches() {
    boolean references =
        filter.selection() == StatementFilter.Selection.QUERY && filter.asksForContent();
    String union = "";
    for (Agents agents : agents()) {
      for (Activities activities : activities()) {
        sql.append(union);
        branch(agents, activities);
        union = " union ";
        if (references) {
          sql.append(union);
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
    sql.append("(select s.position from lrs.statement s");
    links("s", agents, activities);
    add(" where s.tenant_id = ?", tenantId);
    content("s", agents, activities);
    visible();
    String leading = leading(agents, activities);
    bounds(leading);
    end(leading);
  }

  /**
   * What refers to a match, what refers to that, and so on: each statement refers to one at most,
   * so the chains are followed from the matches along the index of references.
   */
  private void referring(Agents agents, Activities activities) {
    sql.append("(with recursive chain (id, depth) as (select s.id, 1 from lrs.statement s")
        .append(" join lrs.statement t on t.tenant_id = s.tenant_id and t.id = s.refers_to");
    links("t", agents, activities);
    add(" where s.tenant_id = ?", tenantId);
    content("t", agents, activities);
    add(" and exists (select from lrs.statement r where r.tenant_id = ?", tenantId);
    sql.append(" and r.refers_to is not null)")
        .append(" union select r.id, c.depth + 1 from chain c join lrs.statement r");
    add(" on r.tenant_id = ? and r.refers_to = c.id", tenantId);
    add(" where c.depth < ?) select s.position from lrs.statement s", MAX_DEPTH);
    add(" where s.tenant_id = ? and s.id in (select id from chain)", tenantId);
    confine("s");
    visible();
    bounds("s");
    end("s");
  }

  /** The joins by which a statement is found through its links. */
  private void links(String matched, Agents agents, Activities activities) {
    link(matched, "a", agents.table);
    link(matched, "c", activities.table);
  }

  private void link(String matched, String alias, String table) {
    if (!table.isEmpty()) {
      sql.append(
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
    confine(matched);
  }

  private void confine(String alias) {
    if (numbers.confinedTo() != null) {
      add(" and " + alias + ".authority_id = ?", numbers.confinedTo());
    }
  }

  private void visible() {
    switch (filter.selection()) {
      case EVERYTHING -> {}
      case QUERY -> sql.append(" and not s.voided");
      case VALID -> sql.append(" and not s.voided and not s.voiding");
    }
  }

  private void bounds(String leading) {
    String position = " and " + leading + ".position ";
    if (slice.ascending()) {
      add(position + "> ?", slice.beyond());
    } else if (slice.beyond() > 0) {
      add(position + "< ?", slice.beyond());
    }
    if (filter.since() != null) {
      timeBound(position + "> ", filter.since());
    }
    if (filter.until() != null) {
      timeBound(position + "<= ", filter.until());
    }
  }

  /** Time rises with the position, so a time is a position: found once, in an index. */
  private void timeBound(String comparison, Instant time) {
    add(comparison + "coalesce((select position from lrs.log where tenant_id = ?", tenantId);
    add(" and stored <= ? order by stored desc limit 1), 0)", time);
  }

  private void end(String leading) {
    sql.append(" order by ").append(leading).append(".position ").append(order());
    add(" limit ?)", slice.limit());
  }

  private String order() {
    return slice.ascending() ? "asc" : "desc";
  }

  private void add(String fragment, @Nullable Object parameter) {
    sql.append(fragment);
    parameters.add(Objects.requireNonNull(parameter));
  }
}
