package org.koers.server.it;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the server before the first server test and stops it after the last. Unit tests, which
 * have no {@code koers.it}, go without.
 */
public final class OneServerForAll implements LauncherSessionListener {
  private static @Nullable RunningKoers running;

  static RunningKoers koers() {
    if (running == null) {
      throw new IllegalStateException("Server tests run with mvn verify");
    }
    return running;
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("koers.it") == null) {
      return;
    }
    int management = RunningKoers.freePort();
    System.setProperty("koers.management.port", Integer.toString(management));
    running =
        RunningKoers.start(
            RunningKoers.fresh(Path.of(System.getProperty("koers.it"), "data")),
            RunningKoers.freePort(),
            Map.of("koers.management.port", Integer.toString(management)));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (running != null) {
      running.close();
    }
  }
}
