package org.koers.lrs.evidence.reading.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.database.Database;
import org.koers.lrs.evidence.reading.ReadingSettings;
import org.koers.lrs.evidence.reading.ReadingStore;
import org.koers.lrs.evidence.reading.Readings;

/** Makes the one reader of the application. */
@Dependent
public class ReadingParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource database;

  @Produces
  Readings readings(ReadingStore store, AccessLog accessLog) {
    return new Readings(
        store, StatementAuthority.fromSettings(), ReadingSettings.fromSettings(), accessLog);
  }

  @Produces
  @ApplicationScoped
  @Typed(ReadingStore.class)
  ReadingStore store() {
    if (database == null) {
      throw new IllegalStateException("The server has no data source KoersLog");
    }
    return new JdbcReadingStore(new Database(database), ReadingSettings.fromSettings().patience());
  }
}
