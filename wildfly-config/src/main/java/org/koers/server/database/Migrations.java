package org.koers.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.koers.server.settings.StartProblem;

/**
 * Brings each module's schema to the version this build needs; running it again changes nothing.
 */
public final class Migrations {
  private static final int OLDEST_POSTGRESQL = 15;

  private Migrations() {}

  /**
   * Migrates every schema.
   *
   * @return how many steps were applied; 0 when the schemas were up to date
   * @throws StartProblem when the database cannot be used or a step fails; a failed step is undone
   */
  public static int run(Database database) {
    refuseOldPostgres(database);
    ApplicationRole.ensure(database);
    try {
      return migrate(database, "lrs") + migrate(database, "adaptive");
    } catch (FlywayException failed) {
      throw new StartProblem(
          "The database could not be brought up to date and was left as it was: "
              + failed.getMessage(),
          failed);
    }
  }

  private static int migrate(Database database, String schema) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database.ownerSource())
        .locations("classpath:db/" + schema)
        .schemas(schema)
        .defaultSchema(schema)
        .createSchemas(true)
        .placeholders(Map.of("app", database.application().user()))
        .failOnMissingLocations(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private static void refuseOldPostgres(Database database) {
    try (Connection connection = database.ownerSource().getConnection()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST_POSTGRESQL) {
        throw new StartProblem(
            "The database at %s is PostgreSQL %d; Koers needs PostgreSQL %d or newer."
                .formatted(database.url(), major, OLDEST_POSTGRESQL));
      }
    } catch (SQLException refused) {
      throw ApplicationRole.Unreachable.problem(database, refused);
    }
  }
}
