package org.koers.lrs.evidence.person.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.document.DocumentKind;
import org.koers.lrs.evidence.person.FoundDocument;
import org.koers.lrs.evidence.person.Trace;

/** The documents of a person, and those that name them. */
record NamedDocuments(Database database) {

  private static final String NAMING =
      "(lrs.says(agent_key, ?, ?) or lrs.says(name, ?, ?) or lrs.says(activity, ?, ?)"
          + " or lrs.says(content, ?, ?))";

  void each(Trace trace, Consumer<FoundDocument> each) {
    List<Object> parameters = new ArrayList<>(own(trace));
    parameters.add(trace.tenantId());
    parameters.addAll(own(trace));
    parameters.addAll(naming(trace));
    database.inTransaction(
        trace.tenantId(),
        connection -> {
          new Sql(
                  "select kind, (agent_key = any (?) or lrs.says(agent_key, ?, ?)), activity,"
                      + " agent_key, registration, name, content_type, updated, content"
                      + " from lrs.document where tenant_id = ? and (agent_key = any (?)"
                      + " or lrs.says(agent_key, ?, ?) or "
                      + NAMING
                      + ")",
                  parameters.toArray())
              .each(connection, NamedDocuments::document, each);
          return trace;
        });
  }

  private static FoundDocument document(ResultSet row) throws SQLException {
    return new FoundDocument(
        kind(row.getInt(1)),
        row.getBoolean(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getString(7),
        row.getTimestamp(8).toInstant(),
        row.getBytes(9));
  }

  private static DocumentKind kind(int number) {
    return Stream.of(DocumentKind.values())
        .filter(kind -> kind.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /** The own ones, and those that name the person. */
  List<Long> counts(Trace trace) {
    List<Object> parameters = new ArrayList<>(own(trace));
    parameters.addAll(own(trace));
    parameters.addAll(naming(trace));
    parameters.add(trace.tenantId());
    return database.inTransaction(
        trace.tenantId(),
        connection ->
            new Sql(
                    "select count(*) filter (where own), count(*) filter (where naming and not own)"
                        + " from (select (agent_key = any (?) or lrs.says(agent_key, ?, ?)) as own,"
                        + " (agent_key = any (?) or lrs.says(agent_key, ?, ?) or "
                        + NAMING
                        + ") as naming from lrs.document where tenant_id = ?) d",
                    parameters.toArray())
                .list(connection, row -> List.of(row.getLong(1), row.getLong(2)))
                .getFirst());
  }

  long remove(Trace trace, boolean mentionsToo) {
    List<Object> parameters = new ArrayList<>(List.of(trace.tenantId()));
    parameters.addAll(own(trace));
    if (mentionsToo) {
      parameters.addAll(naming(trace));
    }
    return database.inTransaction(
        trace.tenantId(),
        connection ->
            new Sql(
                    "delete from lrs.document where tenant_id = ?"
                        + " and (agent_key = any (?) or lrs.says(agent_key, ?, ?)"
                        + (mentionsToo ? " or " + NAMING : "")
                        + ")",
                    parameters.toArray())
                .update(connection));
  }

  private static List<Object> own(Trace trace) {
    return List.of(
        new Values("text", trace.person().keys()),
        PatientQueries.plain(trace.needles()),
        trace.needles().pattern());
  }

  private static List<Object> naming(Trace trace) {
    List<Object> four = new ArrayList<>();
    for (int column = 0; column < 4; column++) {
      four.add(PatientQueries.plain(trace.needles()));
      four.add(trace.needles().pattern());
    }
    return four;
  }
}
