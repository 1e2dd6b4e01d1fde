package org.koers.server.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.koers.lrs.migration.RunProgress;
import org.koers.lrs.migration.run.Counts;

/** Says in one line how far a run is: again and again on a terminal, now and then in a file. */
final class ProgressLine implements RunProgress {

  private static final Duration IN_A_FILE = Duration.ofSeconds(10);

  private final PrintWriter out;
  private final boolean terminal =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private final Share share;
  private final Instant begin = Instant.now();
  private final long before;
  private Instant last = Instant.MIN;

  /** How much of the source is read. */
  interface Share {
    /** From 0 to 1; empty where it cannot be known. */
    Optional<Double> done(Optional<Instant> reached);
  }

  /**
   * @param before what was read before this start
   */
  ProgressLine(PrintWriter out, Counts before, Share share) {
    this.out = out;
    this.before = before.read();
    this.share = share;
  }

  @Override
  public void at(Counts counts, Optional<Instant> reached, long line) {
    Instant now = Instant.now();
    if (!now.isBefore(last.plus(terminal ? Duration.ofSeconds(1) : IN_A_FILE))) {
      last = now;
      say(counts, reached, line);
    }
  }

  private void say(Counts counts, Optional<Instant> reached, long line) {
    double seconds = Math.max(0.001, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    String text =
        "%,d read: %,d stored, %,d already there, %,d refused, %,d read again; %,.0f a second%s%s"
            .formatted(
                counts.read(),
                counts.stored(),
                counts.alreadyThere(),
                counts.refused(),
                counts.repeated(),
                (counts.read() - before) / seconds,
                line > 0 ? "; line " + line : reached.map(time -> "; at " + time).orElse(""),
                share.done(reached).map(done -> rest(done, seconds)).orElse(""));
    out.print(terminal ? "\r" + text + "\u001b[K" : text + System.lineSeparator());
    out.flush();
  }

  private static String rest(double done, double seconds) {
    if (done <= 0.01 || done > 1) {
      return "";
    }
    long left = Math.round(seconds * (1 - done) / done);
    return String.format(Locale.ROOT, "; about %d min %02d s to go", left / 60, left % 60);
  }

  /** Ends the line on a terminal. */
  void end() {
    if (terminal) {
      out.println();
      out.flush();
    }
  }
}
