package org.koers.server.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
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

  /**
   * Brings an empty database to where another one was.
   *
   * @param versions by schema
   */
  public static void to(Database database, Map<String, String> versions) {
    ApplicationRole.ensure(database);
    try {
      versions.forEach((schema, version) -> migrate(database, schema, version));
    } catch (FlywayException failed) {
      throw new StartProblem(
          "The database cannot be brought to " + versions + ": " + failed.getMessage(), failed);
    }
    try (Connection connection = database.ownerSource().getConnection()) {
      if (!versions(connection).equals(versions)) {
        throw new StartProblem(
            "The schemas are to be at %s and are at %s: what is restored is of a newer Koers, or the database is not empty."
                .formatted(versions, versions(connection)));
      }
    } catch (SQLException refused) {
      throw ApplicationRole.Unreachable.problem(database, refused);
    }
  }

  /** Where each schema is. */
  public static Map<String, String> versions(Connection connection) throws SQLException {
    Map<String, String> versions = new LinkedHashMap<>();
    for (String schema : List.of("lrs", "adaptive")) {
      String sql =
          "select version from %s.flyway_schema_history where success and version is not null order by installed_rank desc limit 1"
              .formatted(schema);
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        if (row.next()) {
          versions.put(schema, row.getString(1));
        }
      }
    }
    return versions;
  }

  private static int migrate(Database database, String schema) {
    return migrate(database, schema, "latest");
  }

  private static int migrate(Database database, String schema, String target) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database.ownerSource())
        .locations("classpath:db/" + schema)
        .schemas(schema)
        .defaultSchema(schema)
        .createSchemas(true)
        .placeholders(Map.of("app", database.application().user()))
        .failOnMissingLocations(true)
        .target(target)
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
