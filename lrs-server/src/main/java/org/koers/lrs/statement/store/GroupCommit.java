package org.koers.lrs.statement.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.koers.lrs.metrics.Meters;

/** One transaction for several batches, each of which is stored or in conflict on its own. */
final class GroupCommit {

  private final Dictionary dictionary;
  private final Descriptions descriptions = new Descriptions();
  private final Map<Long, Instant> storedThrough = new ConcurrentHashMap<>();
  private final Runnable beforeCommit;

  /**
   * @param beforeCommit runs when all is written and only the way to the disk is left
   */
  GroupCommit(Dictionary dictionary, Runnable beforeCommit) {
    this.dictionary = dictionary;
    this.beforeCommit = beforeCommit;
    dictionary.erasures().whenForgetting(descriptions::forget);
  }

  /**
   * The outcomes in the order of the batches; nothing was stored if it throws before the commit.
   */
  List<StoreOutcome> commit(Connection connection, List<PendingBatch> batches) throws SQLException {
    List<StoreOutcome> outcomes;
    do {
      outcomes = attempt(connection, batches);
    } while (outcomes.isEmpty());
    return outcomes;
  }

  /**
   * The time of the tenant's last statement when this last held the head of its log: nothing is
   * stored before it any more, by any node.
   */
  Optional<Instant> storedThrough(long tenantId) {
    return Optional.ofNullable(storedThrough.get(tenantId));
  }

  /** Nothing, and nothing was stored, if the numbers of the terms were not those of now. */
  private List<StoreOutcome> attempt(Connection connection, List<PendingBatch> batches)
      throws SQLException {
    connection.setAutoCommit(true);
    var tenants = new TreeSet<>(batches.stream().map(PendingBatch::tenantId).toList());
    Map<Long, Long> erasures = new TreeMap<>(dictionary.erasures().known(connection, tenants));
    connection.setAutoCommit(false);
    try {
      return attempt(connection, batches, erasures);
    } catch (SQLException | RuntimeException failed) {
      rollBack(connection, failed);
      throw failed;
    } finally {
      restore(connection);
    }
  }

  /**
   * As if none of them were stored yet, which nearly always is so; where some are, again without
   * them. The heads are held meanwhile.
   */
  private List<StoreOutcome> attempt(
      Connection connection, List<PendingBatch> batches, Map<Long, Long> erasures)
      throws SQLException {
    Placement placement = Placement.of(batches, KnownStatements.none());
    Written written = write(connection, erasures, placement.placed());
    if (written.result() instanceof StoreCall.Result.Known) {
      placement = Placement.of(batches, KnownStatements.among(connection, batches));
      written = write(connection, erasures, placement.placed());
    }
    return switch (written.result()) {
      case StoreCall.Result.Stored stored -> {
        finish(connection, placement.placed(), written, stored);
        yield placement.outcomes();
      }
      case StoreCall.Result.Forgotten(Map<Long, Long> now) -> {
        connection.rollback();
        dictionary.erasures().learn(now);
        yield List.of();
      }
      case StoreCall.Result.Known known ->
          throw new IllegalStateException("Statements appeared under a lock that was held");
    };
  }

  private record Written(Dictionary.Recalled recalled, StoreCall.Result result) {}

  private Written write(
      Connection connection, Map<Long, Long> erasures, List<PlacedStatement> placed)
      throws SQLException {
    List<Term> terms = new ArrayList<>();
    placed.forEach(statement -> terms.addAll(statement.noted().terms()));
    Dictionary.Recalled recalled = dictionary.recall(terms);
    return new Written(
        recalled, new StoreCall(connection, erasures, recalled.numbers(), placed).run());
  }

  private void finish(
      Connection connection,
      List<PlacedStatement> placed,
      Written written,
      StoreCall.Result.Stored stored)
      throws SQLException {
    Map<Term, Long> numbers = new HashMap<>(written.recalled().numbers());
    numbers.putAll(stored.newTerms());
    new StatementRows(connection, placed).write();
    Descriptions.News news = descriptions.write(connection, placed, numbers);
    beforeCommit.run();
    connection.commit();
    dictionary.remember(written.recalled(), stored.newTerms());
    descriptions.remember(news);
    stored.heads().forEach((tenant, time) -> storedThrough.merge(tenant, time, GroupCommit::later));
    Meters.GROUP.observe(placed.size());
    Meters.STATEMENTS.inc(placed.size());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
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
