package org.koers.server.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.koers.server.database.Database;
import org.koers.server.launcher.FirstCredentials;
import org.koers.server.launcher.Home;
import org.koers.server.launcher.Launcher;
import org.koers.server.launcher.ParentWatch;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Option;

/** What every command that runs the server in the foreground shares. */
final class Foreground {
  private final PrintStream screen = System.out;
  private final Instant begun = Instant.now();
  private @Nullable Settings settings;

  @Option(
      names = "--exit-with-parent",
      description = "End when the process that started this one is gone.")
  private boolean exitWithParent;

  /** What to do once the server answers. */
  interface WhenReady {
    void accept(Launcher launcher) throws InterruptedException;
  }

  /**
   * Read at first use.
   *
   * @throws org.koers.server.settings.SettingProblem for one that cannot be used
   */
  Settings settings() {
    if (settings == null) {
      settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    }
    return settings;
  }

  void say(String sentence) {
    screen.println(sentence);
    screen.flush();
  }

  /** Seconds since the command was given. */
  double elapsed() {
    return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
  }

  int run(WhenReady whenReady) throws InterruptedException {
    return run(
        (launcher, database) -> FirstCredentials.ensure(database, launcher.data().secrets()),
        whenReady);
  }

  /**
   * Runs until a signal, or until the server ends.
   *
   * @param beforeServer what must stand in the database before the server reads it
   * @return 0 after a signal, 1 when the server ended by itself
   */
  int run(BiConsumer<Launcher, Database> beforeServer, WhenReady whenReady)
      throws InterruptedException {
    Launcher launcher = Launcher.prepare(Home.find(), settings(), this::say);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher), "koers-stop"));
    if (exitWithParent) {
      ParentWatch.start();
    }
    try {
      Database database = launcher.startDatabase();
      beforeServer.accept(launcher, database);
      launcher.startServer(database);
      whenReady.accept(launcher);
      launcher.awaitEnd();
    } catch (StartProblem problem) {
      if (!launcher.isClosed()) {
        throw problem; // a signal in the middle of the start is no problem
      }
    }
    if (launcher.isClosed()) {
      return 0;
    }
    say("The server ended by itself; see " + launcher.data().path() + "/server/log/server.log.");
    return 1;
  }

  private void stop(Launcher launcher) {
    if (!launcher.isClosed()) {
      say("Stopping …");
      launcher.close();
      say("Stopped.");
    }
  }
}
