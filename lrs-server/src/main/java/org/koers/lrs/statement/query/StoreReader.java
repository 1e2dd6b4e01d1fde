package org.koers.lrs.statement.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.statement.store.StoredStatement;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Group;
import org.koers.lrs.xapi.version.XapiVersion;

/** Reads the store, for GET and for readers inside this server. */
public final class StoreReader implements StatementFinder, StatementLog {

  private final StatementStore store;
  private final QuerySettings settings;

  public StoreReader(StatementStore store, QuerySettings settings) {
    this.store = store;
    this.settings = settings;
  }

  @Override
  public Instant consistentThrough(Tenant tenant) {
    return store.consistentThrough(tenant.id());
  }

  @Override
  public StatementAnswer find(
      Tenant tenant, XapiVersion version, Map<String, List<String>> parameters, String path) {
    return switch (new QueryParameters(parameters, version, settings.maxPage()).query()) {
      case StatementQuery.One one -> one(tenant, one);
      case StatementQuery.Page(Cursor cursor) -> page(tenant, cursor, path);
    };
  }

  private StatementAnswer one(Tenant tenant, StatementQuery.One asked) {
    StoredStatement found =
        store
            .find(tenant.id(), asked.id())
            .filter(statement -> statement.voided() == asked.voided())
            .orElseThrow(
                () ->
                    new LrsProblem(
                        ProblemCode.STATEMENT_NOT_FOUND,
                        asked.voided()
                            ? "No voided statement has the id " + asked.id() + "."
                            : "No statement has the id "
                                + asked.id()
                                + ", or it is voided: then voidedStatementId finds it."));
    return new StatementAnswer(FilledStatement.json(found), Optional.of(found.stored()));
  }

  /** One more than the page is looked for, to know whether there is more. */
  private StatementAnswer page(Tenant tenant, Cursor cursor, String path) {
    Slice slice = cursor.slice();
    Slice andOne = new Slice(slice.ascending(), slice.beyond(), slice.limit() + 1);
    List<StoredStatement> found = store.find(tenant.id(), cursor.filter(), andOne);
    String more = "";
    if (found.size() > slice.limit() || fill(found)) {
      found = found.subList(0, Math.min(found.size(), slice.limit()));
      Slice next = new Slice(slice.ascending(), found.getLast().position(), slice.limit());
      more = path + "?more=" + new Cursor(cursor.filter(), next).text();
    }
    String json =
        found.stream()
            .map(FilledStatement::json)
            .collect(Collectors.joining(",", "{\"statements\":[", "],\"more\":\"" + more + "\"}"));
    return new StatementAnswer(json, Optional.empty());
  }

  /** Whether the store ended the search because of the size of what it found. */
  private static boolean fill(List<StoredStatement> found) {
    return found.stream().mapToLong(statement -> statement.text().length()).sum()
        >= StatementStore.CHARACTERS_AT_ONCE;
  }

  @Override
  public List<LoggedStatement> after(long tenantId, long position, int limit) {
    return logged(
        tenantId, StatementFilter.all(Selection.EVERYTHING), Slice.after(position, limit));
  }

  @Override
  public List<LoggedStatement> ofActor(long tenantId, Actor actor, long afterPosition, int limit) {
    String key =
        switch (actor) {
          case Agent agent -> agent.ifi().key();
          case Group.Identified group -> group.ifi().key();
          case Group.Anonymous anonymous ->
              throw new IllegalArgumentException("A group without identifier cannot be looked for");
        };
    return logged(
        tenantId,
        StatementFilter.all(Selection.VALID).byActor(key),
        Slice.after(afterPosition, limit));
  }

  @Override
  public long head(long tenantId) {
    return store.head(tenantId);
  }

  private List<LoggedStatement> logged(long tenantId, StatementFilter filter, Slice slice) {
    return store.find(tenantId, filter, slice).stream()
        .map(s -> new LoggedStatement(s.position(), s.id(), s.stored(), FilledStatement.json(s)))
        .toList();
  }
}
