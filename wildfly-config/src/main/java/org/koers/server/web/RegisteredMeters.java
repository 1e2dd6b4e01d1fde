package org.koers.server.web;

import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import javax.sql.DataSource;
import org.koers.lrs.database.Database;
import org.koers.lrs.metrics.Meters;
import org.koers.lrs.metrics.store.DatabaseMeters;
import org.koers.lrs.metrics.store.FollowerMeters;

/**
 * Adds to the registry what is asked for when somebody reads it: Prometheus, or the health page.
 */
@ApplicationScoped
public class RegisteredMeters {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private DataSource source;

  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    Database database = new Database(source);
    new DatabaseMeters(database, Clock.systemUTC()).register(Meters.REGISTRY);
    new FollowerMeters(database, Clock.systemUTC()).register(Meters.REGISTRY);
    PoolMeters.register(Meters.REGISTRY);
    BuildMeter.register(Meters.REGISTRY);
    JvmMetrics.builder().register(Meters.REGISTRY);
  }
}
