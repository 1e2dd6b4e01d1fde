package org.koers.lrs.statement.store;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;

/** Makes this node forget soon what another has erased, also while it stores nothing itself. */
final class ErasureWatch implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Database database;
  private final Erasures erasures;

  ErasureWatch(Database database, Erasures erasures) {
    this.database = database;
    this.erasures = erasures;
    Thread.ofVirtual().name("koers-erasure-watch").start(this::run);
  }

  private void run() {
    try {
      while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      List<Long> tenants = new Tenants(database).all();
      database.bare(
          connection -> {
            erasures.look(connection, tenants);
            return tenants;
          });
    } catch (RuntimeException notNow) {
      System.getLogger(ErasureWatch.class.getName())
          .log(DEBUG, "What was erased elsewhere is asked again later", notNow);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
