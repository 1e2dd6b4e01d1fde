package org.koers.lrs.evidence.person.store;

import java.util.SortedMap;
import java.util.TreeMap;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.evidence.person.Trace;

/** Looks through every column of every table, and clears the room of what was removed. */
record RawSearch(PatientQueries queries) {

  /** Every place with the rows that name the person there. */
  SortedMap<String, Long> rows(Trace trace) {
    return queries.patiently(
        trace.tenantId(),
        connection -> {
          SortedMap<String, Long> found = new TreeMap<>();
          for (String place :
              new Sql("select place from lrs.searchable()")
                  .list(connection, row -> row.getString(1))) {
            found.put(place, searched(trace, place).number(connection));
          }
          return found;
        });
  }

  private static Sql searched(Trace trace, String place) {
    return new Sql(
        "select lrs.search_place(?, ?, ?, ?, ?)",
        trace.tenantId(),
        place,
        PatientQueries.plain(trace.needles()),
        trace.needles().pattern(),
        new Values("bytea", trace.needles().hashes()));
  }

  /** Whether the database allowed it. */
  boolean vacuum() {
    return queries.patientlyBare(
        connection -> {
          boolean allowed =
              connection.getMetaData().getDatabaseMajorVersion() >= 17
                  && new Sql(
                              "select case when has_table_privilege('lrs.statement', 'maintain')"
                                  + " then 1 else 0 end")
                          .number(connection)
                      == 1;
          if (allowed) {
            new Sql(
                    "vacuum lrs.statement, lrs.statement_agent, lrs.statement_related_agent,"
                        + " lrs.statement_related_activity, lrs.statement_attachment, lrs.term,"
                        + " lrs.agent_name, lrs.activity_definition, lrs.document,"
                        + " lrs.attachment, lrs.attachment_chunk")
                .update(connection);
          }
          return allowed;
        });
  }
}
