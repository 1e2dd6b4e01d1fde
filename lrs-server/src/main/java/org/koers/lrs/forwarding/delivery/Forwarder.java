package org.koers.lrs.forwarding.delivery;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.koers.lrs.forwarding.Courier;
import org.koers.lrs.forwarding.CredentialSafe;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetAddress;
import org.koers.lrs.statement.store.LogFollower;

/**
 * Looks for targets with something to be sent: when this node has stored something, when a retry is
 * due, and now and then, because other nodes store and fail too. Each target that is found gets a
 * thread until it is served.
 */
public final class Forwarder implements Courier, LogFollower, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Forwarder.class.getName());

  /** The cost of having nothing to do: one look in so long. */
  private static final Duration LOOKING = Duration.ofSeconds(10);

  /** What is stored meanwhile goes into one request. */
  private static final Duration GATHERING = Duration.ofMillis(100);

  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final int AT_ONCE = 4;

  private final Deliveries deliveries;
  private final DeliveryRound round;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final AtomicBoolean awake = new AtomicBoolean();
  private final ExecutorService rounds =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("koers-forwarding-", 0).factory());
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("koers-forwarding").daemon().factory());

  private volatile boolean started;
  private volatile Set<Long> followed = Set.of();

  Forwarder(Deliveries deliveries, DeliveryRound round) {
    this.deliveries = deliveries;
    this.round = round;
  }

  public static Forwarder of(
      Deliveries deliveries,
      LocalStatements statements,
      CredentialSafe safe,
      TargetAddress addresses) {
    Exchange exchange = new Exchange(addresses, Exchange.PATIENCE);
    return new Forwarder(
        deliveries,
        new DeliveryRound(
            deliveries,
            new LogReading(statements.log(), statements.store()),
            new Dispatch(exchange, statements.attachments(), safe),
            new Backoff(RandomGenerator.getDefault(), Backoff.USUAL)));
  }

  /** From now on; until then nothing is sent but by {@link #deliverDue}. */
  public void start() {
    started = true;
    Future<?> _ =
        clock.scheduleWithFixedDelay(
            this::lookEverywhere, 0, LOOKING.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Serves every target that is due, in this thread, until none is. */
  void deliverDue() {
    Set<Long> tenants = deliveries.tenants();
    List<Lease> due = deliveries.claim(tenants, DeliveryRound.LEASE, AT_ONCE);
    while (!due.isEmpty()) {
      due.forEach(round::serve);
      due = deliveries.claim(tenants, DeliveryRound.LEASE, AT_ONCE);
    }
  }

  @Override
  public void grown(long tenantId) {
    if (followed.contains(tenantId)) {
      wake();
    }
  }

  private void wake() {
    if (awake.compareAndSet(false, true)) {
      after(
          GATHERING,
          () -> {
            awake.set(false);
            look();
          });
    }
  }

  @Override
  public void targetsChanged() {
    if (started) {
      after(Duration.ZERO, this::lookEverywhere);
    }
  }

  private void after(Duration wait, Runnable work) {
    try {
      Future<?> _ = clock.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      LOG.log(DEBUG, "Forwarding has stopped");
    }
  }

  private void lookEverywhere() {
    try {
      followed = deliveries.tenants();
    } catch (RuntimeException noDatabase) {
      LOG.log(WARNING, "Forwarding waits: {0}", noDatabase.getMessage());
    }
    look();
  }

  private void look() {
    int room = free.availablePermits();
    if (room == 0 || followed.isEmpty()) {
      return; // a round that ends looks again
    }
    try {
      for (Lease lease : deliveries.claim(followed, DeliveryRound.LEASE, room)) {
        free.acquireUninterruptibly();
        Future<?> _ = rounds.submit(() -> serve(lease));
      }
    } catch (RuntimeException noDatabase) {
      LOG.log(WARNING, "Forwarding waits: {0}", noDatabase.getMessage());
    }
  }

  private void serve(Lease lease) {
    DeliveryRound.End end;
    try {
      end = round.serve(lease);
    } finally {
      free.release();
    }
    switch (end) {
      case DeliveryRound.End.Served(boolean sent) when sent -> wake();
      case DeliveryRound.End.Served nothing -> {}
      case DeliveryRound.End.Failed(Duration delay) -> {
        after(delay.plus(GATHERING), this::look);
        wake();
      }
    }
  }

  @Override
  public List<Check> test(Target target) {
    return round.test(target);
  }

  /** What is on its way may come to its end; the rest is for the next start or another node. */
  @Override
  public void close() {
    clock.shutdownNow();
    rounds.shutdown();
    round.stop();
    try {
      if (!rounds.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        rounds.shutdownNow();
      }
    } catch (InterruptedException stopNow) {
      rounds.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
