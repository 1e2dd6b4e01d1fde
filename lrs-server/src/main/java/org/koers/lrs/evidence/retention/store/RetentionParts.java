package org.koers.lrs.evidence.retention.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.database.Database;
import org.koers.lrs.evidence.person.PersonTools;
import org.koers.lrs.evidence.retention.Retention;

/** Puts the room together. */
@Dependent
public class RetentionParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource source;

  @Produces
  @Singleton
  Retention retention(PersonTools tools, AccessLog accesses) {
    Database database = new Database(Objects.requireNonNull(source));
    return new Retention(new JdbcRetentionStore(database), tools, accesses, Clock.systemUTC());
  }
}
