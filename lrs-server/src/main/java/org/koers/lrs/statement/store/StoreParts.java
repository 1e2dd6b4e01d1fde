package org.koers.lrs.statement.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;

/** Makes the one store of the application and stops its writer with it. */
@Dependent
public class StoreParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource database;

  @Produces
  @ApplicationScoped
  StatementStore store(Instance<LogFollower> followers) {
    return new FollowedStore(new JdbcStatementStore(source()), followers.stream().toList());
  }

  @Produces
  @ApplicationScoped
  DescriptionSource descriptions() {
    return new JdbcDescriptionSource(new Database(source()));
  }

  @Produces
  @ApplicationScoped
  StatementEraser eraser() {
    return new JdbcStatementEraser(new Database(source()));
  }

  private DataSource source() {
    if (database == null) {
      throw new IllegalStateException("The server has no data source KoersLog");
    }
    return database;
  }

  void stop(@Disposes StatementStore store) {
    store.close();
  }
}
