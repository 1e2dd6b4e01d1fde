package org.koers.lrs.evidence.person.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.document.DocumentKind;
import org.koers.lrs.evidence.person.FoundDocument;
import org.koers.lrs.evidence.person.FoundStatement;
import org.koers.lrs.evidence.person.Needles;
import org.koers.lrs.evidence.person.Person;
import org.koers.lrs.evidence.person.PersonStore;
import org.koers.lrs.evidence.person.Place;
import org.koers.lrs.evidence.person.Trace;
import org.koers.lrs.statement.store.StatementEraser;
import org.koers.lrs.statement.store.StatementEraser.Forgotten;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/** Looks for a person in PostgreSQL. Everything large is read in pieces, each on its own. */
public record JdbcPersonStore(Database database, StatementEraser eraser) implements PersonStore {

  /** A search through all rows takes longer than the time a request usually may. */
  private static final int PATIENCE_MS = 15 * 60 * 1000;

  private static final Executor HERE = Runnable::run;

  private static final String MINE =
      """
      select position, id, stored, voided,
             (select text from lrs.term where id = s.authority_id), version, body
      from lrs.statement s where tenant_id = ? and position = any (?) order by position
      """;
  private static final String SAYING =
      """
      select s.position from lrs.statement s
      where s.tenant_id = ? and s.position > ? and s.position <= ?
        and (lrs.says(s.body, ?, ?) or s.position in (
          select a.position from lrs.statement_attachment a
          where a.tenant_id = ? and a.position > ? and a.position <= ?
            and exists (select from lrs.attachment_chunk c where c.tenant_id = a.tenant_id
              and c.sha2 = a.sha2 and lrs.says(c.bytes, ?, ?))))
        and (s.actor_id is null or s.actor_id <> all (?))
        and not exists (select from lrs.statement_agent l where l.tenant_id = s.tenant_id
          and l.agent_id = any (?) and l.position = s.position)
        and not exists (select from lrs.statement_related_agent l where l.tenant_id = s.tenant_id
          and l.agent_id = any (?) and l.position = s.position)
      order by s.position
      """;
  private static final String NAMING =
      "(lrs.says(agent_key, ?, ?) or lrs.says(name, ?, ?) or lrs.says(activity, ?, ?)"
          + " or lrs.says(content, ?, ?))";

  @Override
  public Trace trace(long tenantId, Person given) {
    Person person = known(tenantId, given.withDigests());
    Needles needles = Needles.of(person);
    List<Long> actors =
        numbers(
            tenantId,
            new Sql(
                "select id from lrs.term where tenant_id = ? and kind = 1 and hash = any (?)",
                tenantId,
                new Values("bytea", needles.hashes())));
    return new Trace(tenantId, person, needles, actors, terms(tenantId, 4, needles));
  }

  /** With the addresses that the person's digests are of, and other spellings of the addresses. */
  private Person known(long tenantId, Person person) {
    List<String> spelled = person.keys().stream().map(key -> key.toLowerCase(Locale.ROOT)).toList();
    List<Ifi> found = new ArrayList<>();
    database.inTransaction(
        tenantId,
        connection -> {
          new Sql(
                  "select text from lrs.term where tenant_id = ? and kind = 1 and text like 'mbox:%'",
                  tenantId)
              .each(
                  connection,
                  row -> row.getString(1),
                  key -> {
                    String mailto = key.substring("mbox:".length());
                    if (spelled.contains(key.toLowerCase(Locale.ROOT))
                        || person.hasDigestOf(mailto)) {
                      found.add(new Ifi.Mbox(new Iri(mailto)));
                    }
                  });
          return found;
        });
    return found.isEmpty() ? person : person.and(found).withDigests();
  }

  private List<Long> terms(long tenantId, int kind, Needles needles) {
    return numbers(
        tenantId,
        new Sql(
            "select id from lrs.term where tenant_id = ? and kind = ? and lrs.says(text, ?, ?)",
            tenantId,
            kind,
            plain(needles),
            needles.pattern()));
  }

  @Override
  public long head(long tenantId) {
    return number(
        tenantId, new Sql("select position from lrs.log_head where tenant_id = ?", tenantId));
  }

  @Override
  public long count(Trace trace, Place place) {
    return number(trace.tenantId(), LinkedSql.count(trace, place));
  }

  @Override
  public List<Long> positions(Trace trace, Place place, long after, int limit) {
    return numbers(trace.tenantId(), LinkedSql.positions(trace, place, after, limit));
  }

  @Override
  public List<Long> saying(Trace trace, Span span) {
    Values actors = new Values("bigint", trace.actors());
    return numbers(
        trace.tenantId(),
        new Sql(
            SAYING,
            trace.tenantId(),
            span.after(),
            span.upTo(),
            plain(trace.needles()),
            trace.needles().pattern(),
            trace.tenantId(),
            span.after(),
            span.upTo(),
            plain(trace.needles()),
            trace.needles().pattern(),
            actors,
            actors,
            actors));
  }

  @Override
  public List<FoundStatement> statements(long tenantId, List<Long> positions) {
    return database.inTransaction(
        tenantId,
        connection ->
            new Sql(MINE, tenantId, new Values("bigint", positions))
                .list(
                    connection,
                    row ->
                        new FoundStatement(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getTimestamp(3).toInstant(),
                            row.getBoolean(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7))));
  }

  @Override
  public void documents(Trace trace, Consumer<FoundDocument> each) {
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
              .each(connection, JdbcPersonStore::document, each);
          return trace;
        });
  }

  private static FoundDocument document(java.sql.ResultSet row) throws java.sql.SQLException {
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

  @Override
  public List<Long> documentCounts(Trace trace) {
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

  @Override
  public long removeDocuments(Trace trace, boolean mentionsToo) {
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

  @Override
  public List<String> names(Trace trace) {
    return database.inTransaction(
        trace.tenantId(),
        connection ->
            new Sql(
                    "select distinct name from lrs.agent_name where tenant_id = ?"
                        + " and agent_id = any (?) order by name",
                    trace.tenantId(),
                    new Values("bigint", trace.actors()))
                .list(connection, row -> row.getString(1)));
  }

  @Override
  public long forget(Trace trace, List<Long> unused) {
    Needles needles = trace.needles();
    List<Long> names = new ArrayList<>(trace.actors());
    names.addAll(saying(trace, "agent_id", "lrs.agent_name", "name"));
    List<Long> terms = new ArrayList<>(unused);
    terms.addAll(trace.actors());
    terms.addAll(terms(trace.tenantId(), 2, needles));
    terms.addAll(terms(trace.tenantId(), 3, needles));
    List<Long> definitions = saying(trace, "activity_id", "lrs.activity_definition", "definition");
    long gone =
        eraser.forget(
            trace.tenantId(), new Forgotten(names, definitions, terms, trace.authorities()));
    return gone
        + number(
            trace.tenantId(),
            new Sql(
                "select lrs.forget_elsewhere(?, ?, ?)",
                trace.tenantId(),
                plain(needles),
                needles.pattern()));
  }

  private List<Long> saying(Trace trace, String number, String table, String text) {
    return numbers(
        trace.tenantId(),
        new Sql(
            "select distinct %s from %s where tenant_id = ? and lrs.says(%s, ?, ?)"
                .formatted(number, table, text),
            trace.tenantId(),
            plain(trace.needles()),
            trace.needles().pattern()));
  }

  @Override
  public List<String> unnamed(long tenantId, List<String> files) {
    return database.inTransaction(
        tenantId,
        connection ->
            new Sql(
                    "select f.sha2 from unnest(?) f (sha2) where not exists (select from"
                        + " lrs.statement_attachment a where a.tenant_id = ? and a.sha2 = f.sha2)",
                    new Values("text", files),
                    tenantId)
                .list(connection, row -> row.getString(1)));
  }

  @Override
  public SortedMap<String, Long> search(Trace trace) {
    return patiently(
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
        plain(trace.needles()),
        trace.needles().pattern(),
        new Values("bytea", trace.needles().hashes()));
  }

  @Override
  public boolean vacuum() {
    return database.bare(
        connection -> {
          int before = connection.getNetworkTimeout();
          connection.setNetworkTimeout(HERE, PATIENCE_MS);
          try {
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
          } finally {
            connection.setNetworkTimeout(HERE, before);
          }
        });
  }

  private long number(long tenantId, Sql sql) {
    return numbers(tenantId, sql).getFirst();
  }

  private List<Long> numbers(long tenantId, Sql sql) {
    return patiently(tenantId, connection -> sql.list(connection, row -> row.getLong(1)));
  }

  /** With the patience that a search through all rows needs. */
  private <T> T patiently(long tenantId, Database.Work<T> work) {
    return database.inTransaction(
        tenantId,
        connection -> {
          int before = connection.getNetworkTimeout();
          connection.setNetworkTimeout(HERE, PATIENCE_MS);
          try {
            return work.with(connection);
          } finally {
            connection.setNetworkTimeout(HERE, before);
          }
        });
  }

  private static Values plain(Needles needles) {
    return new Values("text", needles.plain());
  }

  private static List<Object> own(Trace trace) {
    return List.of(
        new Values("text", trace.person().keys()),
        plain(trace.needles()),
        trace.needles().pattern());
  }

  private static List<Object> naming(Trace trace) {
    List<Object> four = new ArrayList<>();
    for (int column = 0; column < 4; column++) {
      four.add(plain(trace.needles()));
      four.add(trace.needles().pattern());
    }
    return four;
  }
}
