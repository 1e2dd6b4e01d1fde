package org.koers.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.koers.server.settings.StartProblem;

/**
 * The PostgreSQL that comes with Koers: durable, on loopback only, with a password from its first
 * moment, its data in a fixed folder. One that a crash left running is adopted, not started twice.
 */
public final class EmbeddedDatabase implements Database {
  private static final String SUPERUSER = "postgres";
  private static final String NAME = "koers";

  /** It is starting up, shutting down or recovering (cannot_connect_now). */
  private static final String NOT_NOW = "57P03";

  /** The class of connection_exception: it does not listen yet, or no more. */
  private static final String NO_CONNECTION = "08";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path dataFolder;
  private final int port;
  private final Login owner;
  private final Login application;
  private final @Nullable EmbeddedPostgres started;

  private EmbeddedDatabase(
      Path dataFolder, int port, Logins logins, @Nullable EmbeddedPostgres started) {
    this.dataFolder = dataFolder;
    this.port = port;
    this.owner = logins.owner();
    this.application = logins.application();
    this.started = started;
  }

  /** The two roles' passwords, from the installation's secrets. */
  public record Logins(Login owner, Login application) {
    public static Logins of(String ownerPassword, String applicationPassword) {
      return new Logins(
          new Login(SUPERUSER, ownerPassword), new Login("koers_app", applicationPassword));
    }
  }

  /**
   * Starts it, or adopts the one that is alive on the folder.
   *
   * @param folder holds the binaries and the data, readable by its owner only
   * @param log gets what PostgreSQL itself says
   * @throws StartProblem when it cannot be started, with PostgreSQL's last words
   */
  public static EmbeddedDatabase open(Path folder, Path log, Logins logins) {
    Path data = folder.resolve("data");
    refuseOtherVersion(data);
    Optional<Postmaster> alive = staying(data, logins);
    EmbeddedDatabase database =
        alive.isPresent()
            ? new EmbeddedDatabase(data, alive.get().port(), logins, null)
            : start(folder, log, logins);
    try {
      database.createDatabase();
    } catch (StartProblem refused) {
      database.stopAgain();
      throw refused;
    }
    return database;
  }

  /**
   * The one that stays: one that a killed launcher was about to stop ends by itself, and one that
   * was killed before recovers first. Until then it takes no connection.
   */
  private static Optional<Postmaster> staying(Path data, Logins logins) {
    Instant end = Instant.now().plus(PATIENCE);
    Optional<Postmaster> alive = Postmaster.aliveOn(data);
    while (alive.isPresent() && Instant.now().isBefore(end)) {
      try (Connection connection =
          DriverManager.getConnection(
              maintenance(alive.get().port()), logins.owner().user(), logins.owner().password())) {
        if (connection.isValid(1)) {
          return alive;
        }
      } catch (SQLException refused) {
        if (!passes(refused)) {
          return alive;
        }
        pause();
      }
      alive = Postmaster.aliveOn(data);
    }
    return alive;
  }

  /** It starts, recovers or stops, and says so or does not even listen. */
  private static boolean passes(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.equals(NOT_NOW) || state.startsWith(NO_CONNECTION);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartProblem("Stopped while the database of an earlier run ended.", interrupted);
    }
  }

  /** True when a first start made a database in the folder, whether or not it runs now. */
  public static boolean existsIn(Path folder) {
    return Files.exists(folder.resolve("data/global/pg_control"));
  }

  /**
   * The one that runs on the folder, as somebody else's: closing it leaves it on.
   *
   * @throws StartProblem when none does
   */
  public static Database running(Path folder, Logins logins) {
    Path data = folder.resolve("data");
    int port =
        Postmaster.aliveOn(data)
            .map(Postmaster::port)
            .orElseThrow(
                () ->
                    new StartProblem(
                        ("No Koers is running on %s. Start it first, or name its data folder with"
                                + " -Dkoers.data=FOLDER.")
                            .formatted(folder.getParent())));
    return new ExternalPostgres(url(port), logins.owner(), logins.application());
  }

  private static EmbeddedDatabase start(Path folder, Path log, Logins logins) {
    Path data = folder.resolve("data");
    Path passwordFile = folder.resolve("first-password");
    try {
      HalfMade.drop(folder);
      LeftOver.clear(data);
      Files.writeString(passwordFile, logins.owner().password() + "\n");
      int port = freePort();
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(Duration.ofSeconds(30))
              // initdb options: a password and scram from the first moment, never trust
              .setLocaleConfig("pwfile", passwordFile.toString())
              .setLocaleConfig("auth-host", "scram-sha-256")
              .setLocaleConfig("auth-local", "scram-sha-256")
              .setConnectConfig("password", logins.owner().password())
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "128MB")
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return new EmbeddedDatabase(data, port, logins, postgres);
    } catch (IOException | IllegalStateException failed) {
      throw new StartProblem(
          "The embedded PostgreSQL did not start (%s). Its own words are in %s."
              .formatted(failed.getMessage(), log),
          failed);
    } finally {
      passwordFile.toFile().delete();
    }
  }

  private static void refuseOtherVersion(Path data) {
    Path version = data.resolve("PG_VERSION");
    if (!Files.isReadable(version)) {
      return;
    }
    try {
      String found = Files.readString(version).strip();
      if (!found.equals(EmbeddedVersion.MAJOR)) {
        throw new StartProblem(
            ("The data in %s was written by PostgreSQL %s, and this Koers brings PostgreSQL %s. Start"
                    + " the older Koers, dump the database with pg_dump, and restore it into a new"
                    + " data folder.")
                .formatted(data, found, EmbeddedVersion.MAJOR));
      }
    } catch (IOException unreadable) {
      throw new StartProblem("Cannot read " + version + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Leaves an adopted one on: it was not ours to start. */
  private void stopAgain() {
    if (started != null) {
      close();
    }
  }

  private void createDatabase() {
    try (Connection connection =
            DriverManager.getConnection(maintenance(port), owner.user(), owner.password());
        Statement statement = connection.createStatement();
        var known =
            statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (!known.next()) {
        statement.execute("create database " + NAME + " encoding 'UTF8' template template0");
      }
    } catch (SQLException refused) {
      throw new StartProblem(
          "The embedded PostgreSQL on %s refuses its owner (%s). Was secrets.properties replaced?"
              .formatted(dataFolder, refused.getMessage()),
          refused);
    }
  }

  @Override
  public String url() {
    return url(port);
  }

  private static String maintenance(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
  }

  @Override
  public Login owner() {
    return owner;
  }

  @Override
  public Login application() {
    return application;
  }

  @Override
  public String description() {
    return "embedded PostgreSQL "
        + EmbeddedVersion.MAJOR
        + (started == null ? " (adopted: an earlier run had left it on)" : "");
  }

  /** Stops it in an orderly way; sessions that are still open are ended first. */
  @Override
  public void close() {
    Optional<Postmaster> running = Postmaster.aliveOn(dataFolder);
    running.ifPresent(alive -> endSessions());
    try {
      if (started != null) {
        started.close();
      }
      if (running.isPresent()) {
        ProcessHandle process = running.get().process();
        process.destroy();
        process.onExit().get(30, TimeUnit.SECONDS);
      }
    } catch (IOException | ExecutionException | TimeoutException late) {
      System.getLogger("koers.database")
          .log(System.Logger.Level.WARNING, "PostgreSQL is slow to stop", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void endSessions() {
    try (Connection connection =
            DriverManager.getConnection(url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
              + " and datname = '"
              + NAME
              + "'");
    } catch (SQLException alreadyStopping) {
      System.getLogger("koers.database")
          .log(System.Logger.Level.DEBUG, "sessions", alreadyStopping);
    }
  }
}
