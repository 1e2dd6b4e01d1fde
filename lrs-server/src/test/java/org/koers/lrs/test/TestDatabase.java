package org.koers.lrs.test;

import static java.lang.System.Logger.Level.WARNING;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database on the one embedded PostgreSQL of this JVM, migrated as the launcher does it:
 * owned by a role that is no superuser, used by the application through a role of its own.
 */
public final class TestDatabase {

  public static final String OWNER = "koers_owner";
  public static final String APP = "koers_app";

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A database with the schema {@code lrs}. */
  public static TestDatabase fresh() {
    return withSchemas("lrs");
  }

  /** A database with these schemas, each migrated from {@code classpath:db/SCHEMA}. */
  public static TestDatabase withSchemas(String... schemas) {
    String template = TEMPLATES.computeIfAbsent(List.of(schemas), TestDatabase::template);
    return new TestDatabase(create(template));
  }

  /** As the owner: may do anything but is no superuser. */
  public DataSource owner() {
    return source(name, OWNER);
  }

  /** As the application: what the migrations grant. */
  public DataSource app() {
    return source(name, APP);
  }

  /** The address without log-in; no password is needed on it. */
  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
  }

  private static String template(List<String> schemas) {
    String name = create("template1");
    for (String schema : schemas) {
      Flyway.configure()
          .dataSource(source(name, OWNER))
          .defaultSchema(schema)
          .createSchemas(true)
          .locations("classpath:db/" + schema)
          .placeholders(Map.of("app", APP))
          .load()
          .migrate();
    }
    return name;
  }

  private static synchronized String create(String template) {
    String name = "koers_test_" + COUNTER.incrementAndGet();
    Server.run("create database " + name + " template " + template + " owner " + OWNER);
    return name;
  }

  private static DataSource source(String database, String user) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {Server.POSTGRES.getPort()});
    source.setDatabaseName(database);
    source.setUser(user);
    return source;
  }

  /** Started on first use, stopped with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        run(postgres, "create role " + OWNER + " login nosuperuser");
        run(postgres, "create role " + APP + " login nosuperuser");
        return postgres;
      } catch (IOException notStarted) {
        throw new UncheckedIOException(notStarted);
      }
    }

    static void run(String sql) {
      run(POSTGRES, sql);
    }

    private static void run(EmbeddedPostgres postgres, String sql) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failed) {
        System.getLogger(TestDatabase.class.getName()).log(WARNING, sql, failed);
        throw new IllegalStateException(failed);
      }
    }
  }
}
