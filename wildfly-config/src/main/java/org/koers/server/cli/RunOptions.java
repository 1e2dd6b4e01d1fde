package org.koers.server.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.Kind;
import org.koers.lrs.migration.run.MigrationRuns;
import org.koers.lrs.migration.run.Refusal;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Option;

/** What {@code koers migrate} and {@code koers import} have in common. */
final class RunOptions {

  @Option(
      names = "--tenant",
      required = true,
      description = "Into which tenant; it is made when it is new.")
  private String tenant = "";

  @Option(
      names = "--resume",
      description = "Go on with the last run of this source, where it stopped or ended.")
  private boolean resume;

  @Option(
      names = "--again",
      description = "Read a source anew that was read before; what is here stays as it is.")
  private boolean again;

  @Option(names = "--refused", description = "Write what was refused, and why, to this file (TSV).")
  private @Nullable Path refused;

  Tenant tenant(RunningStore store) {
    return store.tenant(tenant);
  }

  /** A new run or the one to resume; never by mistake a second one of the same source. */
  MigrationRun run(RunJournal journal, Tenant into, Kind kind, String source) {
    Optional<MigrationRun> before = journal.latest(into, kind, source);
    if (resume) {
      return before.orElseThrow(
          () ->
              new StartProblem(
                  "Nothing was read from %s into tenant %s yet. Leave out --resume."
                      .formatted(source, into.name())));
    }
    if (before.isPresent() && !again) {
      throw new StartProblem(
          "Run %d has read %s into tenant %s before (%s). --resume goes on with it, --again reads all anew."
              .formatted(
                  before.get().id(),
                  source,
                  into.name(),
                  before.get().state().name().toLowerCase(java.util.Locale.ROOT)));
    }
    return journal.begin(into, kind, source);
  }

  void writeRefused(MigrationRuns runs, MigrationRun run) {
    if (refused == null) {
      return;
    }
    try (Writer out = Files.newBufferedWriter(refused)) {
      for (Refusal refusal : runs.refused(run.tenant().id(), run.id(), Integer.MAX_VALUE)) {
        out.write(RunReport.line(refusal) + "\n");
      }
    } catch (IOException failed) {
      throw new StartProblem("Cannot write %s: %s".formatted(refused, failed.getMessage()), failed);
    }
  }
}
