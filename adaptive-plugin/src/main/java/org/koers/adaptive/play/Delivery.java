package org.koers.adaptive.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.System.Logger;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.statement.receive.StatementIntake;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * Hands waiting statements to the record store, in their order. Done again after a crash it gives
 * nothing twice: the ids are names and the bytes are kept.
 */
public final class Delivery {

  private static final Logger LOG = System.getLogger(Delivery.class.getName());
  private static final int BATCH = 100;

  private final Waiting waiting;
  private final StatementIntake intake;
  private final AtomicBoolean outOfReach = new AtomicBoolean();

  public Delivery(Waiting waiting, StatementIntake intake) {
    this.waiting = waiting;
    this.intake = intake;
  }

  /**
   * Until nothing of this learner waits, or the record store is out of reach.
   *
   * @return how many still wait
   */
  public long deliver(long tenantId, String pseudonym) {
    try {
      List<PlayStatement> next = waiting.of(tenantId, pseudonym, BATCH);
      while (!next.isEmpty()) {
        send(tenantId, next);
        next = waiting.of(tenantId, pseudonym, BATCH);
      }
      if (outOfReach.getAndSet(false)) {
        LOG.log(Logger.Level.INFO, "The record store takes the player's statements again.");
      }
      return 0;
    } catch (RuntimeException failed) {
      sayOnce(failed);
      return waiting.count(tenantId, pseudonym);
    }
  }

  /** The same, unless the last try failed: content is not held up by an outage. */
  void deliverIfReachable(long tenantId, String pseudonym) {
    if (!outOfReach.get()) {
      deliver(tenantId, pseudonym);
    }
  }

  /** What an outage or a crash left, of every learner. Never throws: it is tried again. */
  void deliverAll() {
    try {
      for (Waiting.Sender sender : waiting.senders()) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        deliver(sender.tenantId(), sender.pseudonym());
      }
    } catch (RuntimeException noDatabase) {
      sayOnce(noDatabase);
    }
  }

  private void sayOnce(RuntimeException failed) {
    if (!outOfReach.getAndSet(true)) {
      LOG.log(
          Logger.Level.WARNING,
          "Statements of a player wait: the record store did not take them. They are sent again.",
          failed);
    }
  }

  private void send(long tenantId, List<PlayStatement> statements) {
    try {
      receive(tenantId, statements);
    } catch (LrsProblem one) {
      if (one.code().status() >= 500) {
        throw one;
      }
      statements.forEach(statement -> sendAlone(tenantId, statement));
    }
  }

  /** So that one bad statement does not hold up the others. */
  private void sendAlone(long tenantId, PlayStatement statement) {
    try {
      receive(tenantId, List.of(statement));
    } catch (LrsProblem refused) {
      if (refused.code().status() >= 500) {
        throw refused;
      }
      LOG.log(
          Logger.Level.ERROR,
          "The record store refused statement {0} of the player: {1} {2}",
          statement.id(),
          refused.detail(),
          refused.findings());
      waiting.refused(tenantId, statement.id(), refused.detail());
    }
  }

  private void receive(long tenantId, List<PlayStatement> statements) {
    String json =
        statements.stream().map(PlayStatement::json).collect(Collectors.joining(",", "[", "]"));
    intake.receive(player(tenantId), XapiVersion.V2_0_0, json.getBytes(UTF_8));
    waiting.delivered(tenantId, statements.stream().map(PlayStatement::id).toList());
  }

  /** The authority of what the player says. */
  private static Credential player(long tenantId) {
    return new Credential(
        new Tenant(tenantId, Long.toString(tenantId)),
        "koers-play",
        Set.of(Scope.STATEMENTS_WRITE),
        "koers play");
  }
}
