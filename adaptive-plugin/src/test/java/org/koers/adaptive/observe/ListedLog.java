package org.koers.adaptive.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.statement.query.StatementLog;
import org.koers.lrs.statement.store.Revision;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementParser;

/**
 * A log of one tenant that holds what it is given, by the rules of the port; both lists may grow.
 */
public record ListedLog(long tenant, List<String> statements, List<Integer> voided)
    implements StatementLog {

  private static final JsonMapper JSON = new JsonMapper();

  /** Of which nothing is voided. */
  public ListedLog(long tenant, List<String> statements) {
    this(tenant, statements, List.of());
  }

  @Override
  public List<LoggedStatement> after(long tenantId, long position, int limit) {
    return logged(tenantId).filter(one -> one.position() > position).limit(limit).toList();
  }

  @Override
  public List<LoggedStatement> ofActor(long tenantId, Actor actor, long afterPosition, int limit) {
    return logged(tenantId)
        .filter(one -> one.position() > afterPosition && involves(actor, parsed(one.json())))
        .filter(one -> !voided.contains((int) one.position()))
        .limit(limit)
        .toList();
  }

  @Override
  public long head(long tenantId) {
    return logged(tenantId).count();
  }

  @Override
  public Revision revision(long tenantId) {
    return new Revision(0, voided.size());
  }

  private Stream<LoggedStatement> logged(long tenantId) {
    return IntStream.range(0, tenantId == tenant ? statements.size() : 0)
        .mapToObj(
            index -> {
              String json = statements.get(index);
              return new LoggedStatement(
                  index + 1L, parsed(json).id(), Instant.parse("2026-11-21T12:00:00Z"), json);
            });
  }

  private static boolean involves(Actor actor, Statement statement) {
    List<String> keys = actor.identifiers().map(ifi -> ifi.key()).toList();
    Stream<Actor> involved =
        statement.object() instanceof Actor object
            ? Stream.of(statement.actor(), object)
            : Stream.of(statement.actor());
    return involved.flatMap(Actor::identifiers).anyMatch(ifi -> keys.contains(ifi.key()));
  }

  private static Statement parsed(String json) {
    try {
      return StatementParser.statement(JSON.readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(json, broken);
    }
  }
}
