package org.koers.packager.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** A bar on the terminal; nothing where nobody watches, or for one package. */
final class Progress {

  private static final int WIDTH = 30;
  private static final int NAME = 40;

  private final PrintWriter to;
  private final boolean watched;
  private int all;
  private int done;
  private int longest;

  Progress(PrintWriter to, boolean watched) {
    this.to = to;
    this.watched = watched;
  }

  /** On the terminal, if standard error is one. */
  static Progress onTerminal(PrintWriter err) {
    boolean watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return new Progress(err, watched);
  }

  synchronized void begin(int packages) {
    all = packages;
  }

  synchronized void done(String name) {
    done++;
    if (!watched || all < 2) {
      return;
    }
    int filled = WIDTH * done / all;
    String shown = name.length() <= NAME ? name : "..." + name.substring(name.length() - NAME + 3);
    String bar = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
    show(bar + done + "/" + all + "  " + shown);
  }

  /** Leaves an empty line behind. */
  synchronized void end() {
    if (longest > 0) {
      show("");
      to.print('\r');
      to.flush();
    }
  }

  private void show(String line) {
    to.print("\r" + line + " ".repeat(Math.max(0, longest - line.length())));
    to.flush();
    longest = Math.max(longest, line.length());
  }
}
