package org.koers.lrs.evidence.person.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Sql.Values;
import org.koers.lrs.evidence.person.FoundDocument;
import org.koers.lrs.evidence.person.FoundStatement;
import org.koers.lrs.evidence.person.Needles;
import org.koers.lrs.evidence.person.Person;
import org.koers.lrs.evidence.person.PersonStore;
import org.koers.lrs.evidence.person.Place;
import org.koers.lrs.evidence.person.Trace;
import org.koers.lrs.statement.store.StatementEraser;
import org.koers.lrs.statement.store.StatementEraser.Forgotten;

/** Looks for a person in PostgreSQL. Everything large is read in pieces, each on its own. */
public record JdbcPersonStore(Database database, StatementEraser eraser) implements PersonStore {

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

  @Override
  public Trace trace(long tenantId, Person given) {
    return new KnownPerson(patient()).trace(tenantId, given);
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
            PatientQueries.plain(trace.needles()),
            trace.needles().pattern(),
            trace.tenantId(),
            span.after(),
            span.upTo(),
            PatientQueries.plain(trace.needles()),
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
    terms.addAll(new KnownPerson(patient()).terms(trace.tenantId(), 2, needles));
    terms.addAll(new KnownPerson(patient()).terms(trace.tenantId(), 3, needles));
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
                PatientQueries.plain(needles),
                needles.pattern()));
  }

  private List<Long> saying(Trace trace, String number, String table, String text) {
    return numbers(
        trace.tenantId(),
        new Sql(
            "select distinct %s from %s where tenant_id = ? and lrs.says(%s, ?, ?)"
                .formatted(number, table, text),
            trace.tenantId(),
            PatientQueries.plain(trace.needles()),
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
  public void documents(Trace trace, Consumer<FoundDocument> each) {
    new NamedDocuments(database).each(trace, each);
  }

  @Override
  public List<Long> documentCounts(Trace trace) {
    return new NamedDocuments(database).counts(trace);
  }

  @Override
  public long removeDocuments(Trace trace, boolean mentionsToo) {
    return new NamedDocuments(database).remove(trace, mentionsToo);
  }

  @Override
  public SortedMap<String, Long> search(Trace trace) {
    return new RawSearch(patient()).rows(trace);
  }

  @Override
  public boolean vacuum() {
    return new RawSearch(patient()).vacuum();
  }

  private PatientQueries patient() {
    return new PatientQueries(database);
  }

  private long number(long tenantId, Sql sql) {
    return patient().number(tenantId, sql);
  }

  private List<Long> numbers(long tenantId, Sql sql) {
    return patient().numbers(tenantId, sql);
  }
}
