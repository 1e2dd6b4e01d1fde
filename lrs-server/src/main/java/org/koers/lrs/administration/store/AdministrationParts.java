package org.koers.lrs.administration.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.administration.TenantLogs;
import org.koers.lrs.database.Database;
import org.koers.lrs.migration.run.MigrationRuns;
import org.koers.lrs.migration.store.JdbcRuns;

/** Makes what the administrator's pages work with. */
@Dependent
public class AdministrationParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource source;

  @Produces
  TenantLogs logs() {
    return new JdbcTenantLogs(new Database(Objects.requireNonNull(source)));
  }

  @Produces
  MigrationRuns runs() {
    return new JdbcRuns(new Database(Objects.requireNonNull(source)));
  }
}
