package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.koers.lrs.metrics.Meters;

/** One transaction for several batches, each of which is stored or in conflict on its own. */
final class GroupCommit {

  private final Dictionary dictionary;
  private final Descriptions descriptions = new Descriptions();
  private final Map<Long, Instant> storedThrough = new ConcurrentHashMap<>();

  GroupCommit(Dictionary dictionary) {
    this.dictionary = dictionary;
    dictionary.erasures().whenForgetting(descriptions::forget);
  }

  /**
   * The outcomes in the order of the batches; nothing was stored if it throws before the commit.
   */
  List<StoreOutcome> commit(Connection connection, List<StatementBatch> batches)
      throws SQLException {
    List<StoreOutcome> outcomes;
    do {
      outcomes = attempt(connection, batches);
    } while (outcomes.isEmpty());
    return outcomes;
  }

  /** Nothing, and nothing was stored, if the numbers of the terms were not those of now. */
  private List<StoreOutcome> attempt(Connection connection, List<StatementBatch> batches)
      throws SQLException {
    connection.setAutoCommit(true);
    var tenants = new TreeSet<>(batches.stream().map(StatementBatch::tenantId).toList());
    Map<Long, Long> erasures = dictionary.erasures().known(connection, tenants);
    Map<Term, Long> numbers = dictionary.numbers(connection, StatementRows.terms(batches));
    connection.setAutoCommit(false);
    try {
      SortedMap<Long, LogHead> heads = LogHeads.lock(connection, tenants);
      if (dictionary.erasures().haveHappened(erasures, heads)) {
        connection.rollback();
        return List.of();
      }
      List<PlacedStatement> placed = new ArrayList<>();
      List<StoreOutcome> outcomes = place(connection, batches, heads, placed);
      Descriptions.News news = Descriptions.News.NONE;
      if (!placed.isEmpty()) {
        new StatementRows(connection, numbers).insert(placed);
        news = descriptions.write(connection, placed, numbers);
      }
      connection.commit();
      descriptions.remember(news);
      heads.forEach((tenant, head) -> storedThrough.put(tenant, head.stored()));
      Meters.GROUP.observe(placed.size());
      Meters.STATEMENTS.inc(placed.size());
      return outcomes;
    } catch (SQLException | RuntimeException failed) {
      rollBack(connection, failed);
      throw failed;
    } finally {
      restore(connection);
    }
  }

  /**
   * The time of the tenant's last statement when this last held the head of its log: nothing is
   * stored before it any more, by any node.
   */
  Optional<Instant> storedThrough(long tenantId) {
    return Optional.ofNullable(storedThrough.get(tenantId));
  }

  private static List<StoreOutcome> place(
      Connection connection,
      List<StatementBatch> batches,
      SortedMap<Long, LogHead> heads,
      List<PlacedStatement> placed)
      throws SQLException {
    KnownStatements known = KnownStatements.among(connection, batches);
    List<StoreOutcome> outcomes = new ArrayList<>();
    for (StatementBatch batch : batches) {
      outcomes.add(place(batch, known, heads, placed));
    }
    if (!placed.isEmpty()) {
      LogHeads.move(connection, heads);
    }
    return outcomes;
  }

  private static StoreOutcome place(
      StatementBatch batch,
      KnownStatements known,
      SortedMap<Long, LogHead> heads,
      List<PlacedStatement> placed) {
    long tenant = batch.tenantId();
    LogHead head = heads.get(tenant);
    if (head == null) {
      throw new IllegalStateException("There is no tenant " + tenant);
    }
    List<UUID> erased = ids(batch, incoming -> known.isErased(tenant, incoming));
    if (!erased.isEmpty()) {
      return new StoreOutcome.Erased(erased);
    }
    List<UUID> conflicts = ids(batch, incoming -> known.contradicts(tenant, incoming));
    if (!conflicts.isEmpty()) {
      return new StoreOutcome.Conflict(conflicts);
    }
    for (IncomingStatement incoming : batch.statements()) {
      if (!known.contains(tenant, incoming)) {
        head.advance();
        placed.add(new PlacedStatement(batch, incoming, head.position(), head.stored()));
        known.add(tenant, incoming);
      }
    }
    return new StoreOutcome.Stored(ids(batch, incoming -> true));
  }

  private static List<UUID> ids(StatementBatch batch, Predicate<IncomingStatement> which) {
    return batch.statements().stream().filter(which).map(IncomingStatement::id).toList();
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException alsoFailed) {
      cause.addSuppressed(alsoFailed);
    }
  }

  private static void restore(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException broken) {
      System.getLogger(GroupCommit.class.getName())
          .log(System.Logger.Level.DEBUG, "The connection goes back broken", broken);
    }
  }
}
