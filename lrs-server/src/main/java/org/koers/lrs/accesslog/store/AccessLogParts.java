package org.koers.lrs.accesslog.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.database.Database;

/** Makes the one access log. */
@Dependent
public class AccessLogParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource database;

  @Produces
  @ApplicationScoped
  AccessLog accessLog() {
    return new JdbcAccessLog(new Database(Objects.requireNonNull(database)));
  }
}
