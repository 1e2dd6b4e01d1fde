package org.koers.server.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.koers.server.settings.StartProblem;

/**
 * What the launcher's libraries say goes to a file, one line an event; the screen is for people.
 */
final class LauncherLog {
  private static final int BYTES = 5_000_000;

  private LauncherLog() {}

  static void to(Path folder) {
    LogManager.getLogManager().reset();
    try {
      Handler handler = new FileHandler(folder.resolve("launcher.log").toString(), BYTES, 2, true);
      handler.setFormatter(new OneLine());
      Logger root = Logger.getLogger("");
      root.addHandler(handler);
      root.setLevel(Level.INFO);
    } catch (IOException refused) {
      throw new StartProblem(
          "Cannot write the log in " + folder + ": " + refused.getMessage(), refused);
    }
  }

  /** Line breaks inside an event, a stack trace's for one, become {@code ⏎}. */
  private static final class OneLine extends SimpleFormatter {
    @Override
    public String format(LogRecord event) {
      return super.format(event).strip().replaceAll("\\R", " ⏎ ") + System.lineSeparator();
    }
  }
}
