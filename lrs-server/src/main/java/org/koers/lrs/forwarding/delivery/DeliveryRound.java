package org.koers.lrs.forwarding.delivery;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.koers.lrs.forwarding.Courier.Check;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.delivery.Deliveries.LeaseLost;
import org.koers.lrs.statement.query.LoggedStatement;

/** One node's turn at one target: sends what is due, one delivery after the other. */
final class DeliveryRound {

  /** Longer than the longest exchange, so that it runs out only when a node is gone. */
  static final Duration LEASE = Duration.ofSeconds(90);

  /** Then it is another target's turn. */
  private static final int MOST_DELIVERIES = 100;

  private static final System.Logger LOG = System.getLogger(DeliveryRound.class.getName());

  private final Deliveries deliveries;
  private final LogReading log;
  private final Dispatch dispatch;
  private final Backoff backoff;
  private volatile boolean stopping;

  DeliveryRound(Deliveries deliveries, LogReading log, Dispatch dispatch, Backoff backoff) {
    this.deliveries = deliveries;
    this.log = log;
    this.dispatch = dispatch;
    this.backoff = backoff;
  }

  /** How a turn ended. */
  sealed interface End {

    /** There was nothing more, or it was enough for once. */
    record Served(boolean sent) implements End {}

    /** To be tried again after a while. */
    record Failed(Duration delay) implements End {}
  }

  /** No new deliveries are begun. */
  void stop() {
    stopping = true;
  }

  End serve(Lease lease) {
    Turn turn = new Turn(lease);
    try {
      return turn.serve();
    } catch (LeaseLost | Exchange.Interrupted over) {
      return new End.Served(false);
    } catch (RuntimeException fault) {
      LOG.log(WARNING, "Forwarding to target " + lease.target().id() + " broke off", fault);
      return new End.Served(false);
    } finally {
      release(lease);
    }
  }

  private void release(Lease lease) {
    try {
      deliveries.release(lease);
    } catch (RuntimeException noDatabase) {
      LOG.log(INFO, "The lease of target {0} ends by itself", lease.target().id());
    }
  }

  List<Check> test(Target target) {
    return dispatch.test(target);
  }

  private final class Turn {
    private final Target target;
    private Lease lease;
    private int failures;
    private boolean sent;

    Turn(Lease lease) {
      this.lease = lease;
      this.target = lease.target();
      this.failures = lease.failures();
    }

    End serve() {
      for (int i = 0; i < MOST_DELIVERIES && !stopping; i++) {
        Optional<Delivery> begun = deliveries.begin(lease, LEASE);
        Optional<End> end =
            begun.isPresent()
                ? send(begun.get(), log.at(target.tenantId(), begun.get().positions()))
                : sendNext();
        if (end.isPresent()) {
          return end.get();
        }
      }
      return new End.Served(sent);
    }

    /** Goes on along the log. */
    private Optional<End> sendNext() {
      Picked picked = log.next(target, lease.position());
      if (picked.workedOff() == lease.position()) {
        return Optional.of(new End.Served(sent));
      }
      Optional<Delivery> added = deliveries.add(lease, picked.positions(), picked.workedOff());
      lease = lease.at(picked.workedOff());
      return added.flatMap(delivery -> send(delivery, picked.statements()));
    }

    /** Empty if it can go on. */
    private Optional<End> send(Delivery delivery, List<LoggedStatement> statements) {
      if (statements.isEmpty()) {
        deliveries.gone(lease, delivery);
        return Optional.empty();
      }
      Protocol.Outcome outcome = dispatch.send(target, delivery, statements);
      sent = true;
      switch (outcome.verdict()) {
        case Verdict.Taken taken -> {
          deliveries.delivered(lease, delivery, outcome.answer());
          failures = 0;
        }
        case Verdict.Refused refused when delivery.positions().size() > 1 ->
            deliveries.split(lease, delivery, outcome.answer());
        case Verdict.Refused refused -> deliveries.refused(lease, delivery, outcome.answer());
        case Verdict.Again again -> {
          Duration wait = backoff.after(failures, again.asked());
          deliveries.failed(
              lease,
              delivery,
              outcome.answer(),
              new Deliveries.Retry(wait, again.reason(), again.pause()));
          return Optional.of(new End.Failed(wait));
        }
      }
      return Optional.empty();
    }
  }
}
