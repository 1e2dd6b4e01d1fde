package org.koers.lrs.evidence.retention.store;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;
import org.koers.lrs.evidence.retention.Retention;

/** Runs the enabled rules of all tenants, each about once a day and on one node. */
@ApplicationScoped
public class RetentionSchedule {

  private static final System.Logger LOG = System.getLogger(RetentionSchedule.class.getName());
  private static final Duration EVERY = Duration.ofHours(1);

  private final CountDownLatch stopped = new CountDownLatch(1);

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource source;

  private @Nullable Retention retention;

  @Inject
  void use(Retention rules) {
    retention = rules;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    Thread.ofVirtual().name("koers-retention").start(this::run);
  }

  private void run() {
    try {
      while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        once();
      }
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      Database database = new Database(Objects.requireNonNull(source));
      JdbcRetentionStore store = new JdbcRetentionStore(database);
      for (long tenant : new Tenants(database).all()) {
        for (long rule : store.due(tenant)) {
          Objects.requireNonNull(retention).run(tenant, rule, "schedule");
        }
      }
    } catch (RuntimeException failed) {
      LOG.log(WARNING, "What is older than the rules allow is removed later", failed);
    }
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
  }
}
