package org.koers.server.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.exchange.LaunchDesk;
import org.koers.lrs.forwarding.CredentialSafe;
import org.koers.server.database.Database;
import org.koers.server.database.EmbeddedDatabase;
import org.koers.server.database.Migrations;
import org.koers.server.settings.Settings;
import org.koers.server.settings.StartProblem;

/**
 * One installation, from the lock on its data folder to a server that is ready; {@link #close}
 * stops what it started, server first.
 */
public final class Launcher implements AutoCloseable {
  private final Home home;
  private final Settings settings;
  private final Consumer<String> progress;
  private final DataFolder data;
  private @Nullable Database database;
  private @Nullable ServerProcess server;
  private boolean closed;

  private Launcher(Home home, Settings settings, Consumer<String> progress) {
    this.home = home;
    this.settings = settings;
    this.progress = progress;
    this.data = DataFolder.open(settings.data());
    LauncherLog.to(data.folder("logs"));
  }

  /**
   * Takes the data folder, and starts nothing yet.
   *
   * @param progress is told each step in a sentence
   */
  public static Launcher prepare(Home home, Settings settings, Consumer<String> progress) {
    return new Launcher(home, settings, progress);
  }

  /**
   * Starts the database and migrates it; what must be in it before the server reads it goes in now.
   */
  public Database startDatabase() {
    return startDatabase(database -> {});
  }

  /**
   * The same, with something to do between its start and its migration.
   *
   * @param beforeMigrating such as filling it from a backup
   */
  public Database startDatabase(Consumer<Database> beforeMigrating) {
    if (ServerProcess.stopLeftOver(data)) {
      progress.accept("Stopped the server that an earlier run had left on.");
    }
    refusePortInUse();
    Database opened = open();
    synchronized (this) {
      database = opened;
      if (closed) { // a signal came while it started
        opened.close();
        throw new StartProblem("Stopped while the database started.");
      }
    }
    beforeMigrating.accept(opened);
    int steps = Migrations.run(opened);
    progress.accept(
        "Database: "
            + opened.description()
            + (steps == 0 ? "." : ", " + steps + " migrations applied."));
    return opened;
  }

  private Database open() {
    if (settings.external().isPresent()) {
      return RunningDatabase.external(settings.external().get(), data.secrets());
    }
    Path folder = data.folder("postgresql");
    return EmbeddedDatabase.open(
        folder,
        data.folder("logs").resolve("postgresql.log"),
        RunningDatabase.embeddedLogins(folder, data.secrets()));
  }

  /** Starts the server on the database and returns when it is ready. */
  public void startServer(Database on) throws InterruptedException {
    String run = UUID.randomUUID().toString();
    ServerProcess started =
        ServerProcess.start(home, data, settings, environment(on), properties(run));
    synchronized (this) {
      server = started;
      if (closed) {
        started.close();
        throw new InterruptedException();
      }
    }
    new Readiness(settings, run).await(started, settings.startTimeout());
  }

  private Map<String, String> environment(Database on) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KOERS_DB_URL", on.url());
    environment.put("KOERS_DB_USER", on.application().user());
    environment.put("KOERS_DB_PASSWORD", on.application().password());
    LocalAdministratorPassword.find(settings, data.secrets())
        .ifPresent(password -> environment.put(LocalAdministratorPassword.ENVIRONMENT, password));
    environment.put("KOERS_METRICS_TOKEN", data.secrets().get("metrics.token"));
    settings
        .server()
        .forEach(
            (setting, value) -> {
              if (setting.isSecret()) {
                environment.put(setting.environmentVariable(), value);
              }
            });
    if (environment.getOrDefault(CredentialSafe.KEY, "").isEmpty()) {
      environment.put(CredentialSafe.KEY, data.secrets().get("forwarding.key"));
    }
    if (environment.getOrDefault(LaunchDesk.KEY, "").isEmpty()) {
      environment.put(LaunchDesk.KEY, data.secrets().get("exchange.key"));
    }
    return environment;
  }

  private Map<String, String> properties(String run) {
    Map<String, String> properties = new HashMap<>();
    properties.put("koers.run", run);
    properties.put("koers.base-url", settings.baseUrl().toString());
    properties.put("koers.home-page", data.homePage(settings.baseUrl()));
    properties.put("koers.content", data.folder("content").toString());
    settings
        .server()
        .forEach(
            (setting, value) -> {
              if (!setting.isSecret()) {
                properties.put(setting.key(), value);
              }
            });
    properties.put("koers.graph", graph().toString());
    return properties;
  }

  /** The setting's, else the folder of graphs in the data folder, else the file there. */
  private Path graph() {
    Path folder = data.path().resolve("graphs");
    Path own = Files.isDirectory(folder) ? folder : data.path().resolve("graph.ttl");
    return settings.graph().orElse(own).toAbsolutePath();
  }

  private void refusePortInUse() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()));
    } catch (IOException taken) {
      throw new StartProblem(
          ("Port %d on %s cannot be used (%s). Stop the program that holds it, or choose another"
                  + " port with -Dkoers.port=PORT.")
              .formatted(settings.port(), settings.bind(), taken.getMessage()),
          taken);
    }
  }

  public Home home() {
    return home;
  }

  public DataFolder data() {
    return data;
  }

  /** Returns when the server has ended, asked or not. */
  public void awaitEnd() {
    ServerProcess running = server;
    if (running != null) {
      running.handle().onExit().join();
    }
  }

  /** True when somebody asked for the end; false when the server ended by itself. */
  public synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
    data.close();
  }
}
