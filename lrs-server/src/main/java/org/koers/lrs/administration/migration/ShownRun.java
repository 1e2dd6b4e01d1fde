package org.koers.lrs.administration.migration;

import java.time.Duration;
import java.time.Instant;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.Kind;
import org.koers.lrs.migration.run.MigrationRun.State;

/** A run as the page tells of it at that time. */
public record ShownRun(MigrationRun run, Instant now) {

  /** A delivery takes less; who has stored nothing for longer was perhaps killed. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  /** Key of the text that says how it stands. */
  public String state() {
    boolean silent = run.updated().plus(SILENCE).isBefore(now);
    return run.state() == State.RUNNING && silent ? "SILENT" : run.state().name();
  }

  /** The class of its badge. */
  public String style() {
    return switch (state()) {
      case "COMPLETE" -> run.counts().refused() == 0 ? "good" : "warn";
      case "RUNNING" -> "good";
      default -> "bad";
    };
  }

  public boolean canGoOn() {
    return run.state() != State.COMPLETE;
  }

  /** What to type to go on, in a POSIX shell. */
  public String command() {
    String tenant = " --tenant " + quoted(run.tenant().name()) + " --resume";
    return run.kind() == Kind.MIGRATION
        ? "bin/koers migrate --from " + quoted(run.source()) + " --user KEY" + tenant
        : "bin/koers import " + quoted(run.source()) + tenant;
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
