package org.koers.lrs.evidence.person.store;

import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.evidence.person.Place;
import org.koers.lrs.evidence.person.Trace;

/** Finds the statements of a person by their links, each at the first of its places only. */
final class LinkedSql {

  private static final String ACTING = "s.actor_id = any (?)";
  private static final String LINKED =
      "exists (select from lrs.statement_agent l where l.tenant_id = s.tenant_id"
          + " and l.agent_id = any (?) and l.position = s.position)";
  private static final String IS_OBJECT =
      "(s.body::json #>> '{object,objectType}') in ('Agent', 'Group')";

  private LinkedSql() {}

  static Sql count(Trace trace, Place place) {
    return new Sql(
        "select count(*) from lrs.statement s where " + condition(place),
        parameters(trace, place).toArray());
  }

  static Sql positions(Trace trace, Place place, long after, int limit) {
    List<Object> parameters = parameters(trace, place);
    parameters.add(after);
    parameters.add(limit);
    return new Sql(
        "select s.position from lrs.statement s where "
            + condition(place)
            + " and s.position > ? order by s.position limit ?",
        parameters.toArray());
  }

  private static String condition(Place place) {
    return "s.tenant_id = ? and "
        + switch (place) {
          case ACTOR -> ACTING;
          case OBJECT -> from("statement_agent") + " and " + notActing() + " and " + IS_OBJECT;
          case MEMBER ->
              from("statement_agent")
                  + " and "
                  + notActing()
                  + " and ("
                  + IS_OBJECT
                  + ") is not true";
          case CONTEXT ->
              from("statement_related_agent") + " and " + notActing() + " and not " + LINKED;
          case TEXT -> throw new IllegalArgumentException("No link leads to a text");
        };
  }

  /** By the index of the links: the person's are few, the statements many. */
  private static String from(String table) {
    return "s.position in (select position from lrs."
        + table
        + " where tenant_id = ? and agent_id = any (?))";
  }

  private static String notActing() {
    return "(s.actor_id is null or s.actor_id <> all (?))";
  }

  private static List<Object> parameters(Trace trace, Place place) {
    Values actors = new Values("bigint", trace.actors());
    List<Object> parameters = new ArrayList<>(List.of(trace.tenantId()));
    switch (place) {
      case ACTOR -> parameters.add(actors);
      case OBJECT, MEMBER -> parameters.addAll(List.of(trace.tenantId(), actors, actors));
      case CONTEXT -> parameters.addAll(List.of(trace.tenantId(), actors, actors, actors));
      case TEXT -> {}
    }
    return parameters;
  }
}
