package org.koers.lrs.statement.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.store.DescriptionSource;
import org.koers.lrs.statement.store.Revision;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.statement.store.StoredStatement;
import org.koers.lrs.statement.validate.RequestParameters;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Group;

/** Reads the store, for GET and for readers inside this server. */
public final class StoreReader implements StatementFinder, StatementLog {

  private final StatementStore store;
  private final QuerySettings settings;
  private final StatementAuthority authority;
  private final Renderer renderer;

  public StoreReader(
      StatementStore store,
      DescriptionSource descriptions,
      StatementAuthority authority,
      QuerySettings settings) {
    this.authority = authority;
    this.store = store;
    this.settings = settings;
    this.renderer = new Renderer(descriptions);
  }

  @Override
  public Instant consistentThrough(Tenant tenant) {
    return store.consistentThrough(tenant.id());
  }

  @Override
  public Instant storedThrough(Tenant tenant) {
    return store.storedThrough(tenant.id()).orElseGet(() -> consistentThrough(tenant));
  }

  @Override
  public StatementAnswer find(StatementRequest request) {
    var asked =
        new QueryParameters(
                new RequestParameters(request.parameters(), request.version()), settings.maxPage())
            .query();
    return switch (asked) {
      case StatementQuery.One one -> one(request, one);
      case StatementQuery.Page(Cursor cursor) -> page(request, cursor);
    };
  }

  private StatementAnswer one(StatementRequest request, StatementQuery.One asked) {
    StoredStatement found =
        store
            .find(request.who().tenant().id(), asked.id())
            .filter(statement -> statement.voided() == asked.voided())
            .filter(statement -> mine(request).map(statement.authority()::equals).orElse(true))
            .orElseThrow(
                () ->
                    new LrsProblem(
                        ProblemCode.STATEMENT_NOT_FOUND,
                        asked.voided()
                            ? "No voided statement has the id " + asked.id() + "."
                            : "No statement has the id "
                                + asked.id()
                                + ", or it is voided: then voidedStatementId finds it."));
    String json = renderer.render(List.of(found), asked.form(), request).getFirst();
    return new StatementAnswer(json, Optional.of(found.stored()), asked.form().attachments());
  }

  /** One more than the page is looked for, to know whether there is more. */
  private StatementAnswer page(StatementRequest request, Cursor cursor) {
    Slice slice = cursor.slice();
    Slice andOne = new Slice(slice.ascending(), slice.beyond(), slice.limit() + 1);
    List<StoredStatement> found =
        store.find(request.who().tenant().id(), confined(cursor.filter(), request), andOne);
    String more = "";
    if (found.size() > slice.limit() || fill(found)) {
      found = found.subList(0, Math.min(found.size(), slice.limit()));
      more = request.path() + "?more=" + cursor.beyond(found.getLast().position()).text();
    }
    String statements = String.join(",", renderer.render(found, cursor.form(), request));
    return new StatementAnswer(
        "{\"statements\":[" + statements + "],\"more\":\"" + more + "\"}",
        Optional.empty(),
        cursor.form().attachments());
  }

  /** The authority to whose statements the credential is confined, if it is. */
  private Optional<String> mine(StatementRequest request) {
    return request.who().allows(Scope.STATEMENTS_READ)
        ? Optional.empty()
        : Optional.of(authority.json(request.who()));
  }

  private StatementFilter confined(StatementFilter filter, StatementRequest request) {
    return mine(request).map(filter::confinedTo).orElse(filter);
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

  @Override
  public Revision revision(long tenantId) {
    return store.revision(tenantId);
  }

  private List<LoggedStatement> logged(long tenantId, StatementFilter filter, Slice slice) {
    return store.find(tenantId, filter, slice).stream()
        .map(s -> new LoggedStatement(s.position(), s.id(), s.stored(), FilledStatement.json(s)))
        .toList();
  }
}
