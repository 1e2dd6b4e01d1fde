package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;

/** One transaction for several batches, each of which is stored or in conflict on its own. */
final class GroupCommit {

  private final Dictionary dictionary;

  GroupCommit(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The outcomes in the order of the batches; nothing was stored if it throws before the commit.
   */
  List<StoreOutcome> commit(Connection connection, List<StatementBatch> batches)
      throws SQLException {
    connection.setAutoCommit(true);
    Map<Term, Long> numbers = dictionary.numbers(connection, StatementRows.terms(batches));
    connection.setAutoCommit(false);
    try {
      List<StoreOutcome> outcomes = write(connection, batches, numbers);
      connection.commit();
      return outcomes;
    } catch (SQLException | RuntimeException failed) {
      rollBack(connection, failed);
      throw failed;
    } finally {
      restore(connection);
    }
  }

  private static List<StoreOutcome> write(
      Connection connection, List<StatementBatch> batches, Map<Term, Long> numbers)
      throws SQLException {
    var tenants = new TreeSet<>(batches.stream().map(StatementBatch::tenantId).toList());
    SortedMap<Long, LogHead> heads = LogHeads.lock(connection, tenants);
    KnownStatements known = KnownStatements.among(connection, batches);
    List<StoreOutcome> outcomes = new ArrayList<>();
    List<PlacedStatement> placed = new ArrayList<>();
    for (StatementBatch batch : batches) {
      outcomes.add(place(batch, known, heads, placed));
    }
    if (!placed.isEmpty()) {
      new StatementRows(connection, numbers).insert(placed);
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
    List<UUID> conflicts =
        batch.statements().stream()
            .filter(incoming -> known.contradicts(tenant, incoming))
            .map(IncomingStatement::id)
            .toList();
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
    return new StoreOutcome.Stored(batch.statements().stream().map(IncomingStatement::id).toList());
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
