package org.koers.lrs.migration.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.migration.RunParts;
import org.koers.lrs.migration.request.Imports;
import org.koers.lrs.migration.run.MigrationRuns;
import org.koers.lrs.migration.run.Patience;
import org.koers.lrs.statement.receive.StatementReception;

/** Makes what takes imports by request. */
@Dependent
public class ImportParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource source;

  @Produces
  @Singleton
  Imports imports(StatementReception reception, MigrationRuns runs, AccessLog accessLog) {
    return new Imports(
        new RunParts(
            reception,
            new JdbcRunJournal(Objects.requireNonNull(source)),
            StatementAuthority.fromSettings(),
            Patience.OF_A_REQUEST),
        runs,
        accessLog,
        Imports.AT_ONCE);
  }
}
