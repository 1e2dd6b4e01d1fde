package org.koers.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.koers.lrs.migration.Verification;
import org.koers.lrs.migration.run.Counts;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRuns;
import org.koers.lrs.migration.run.Refusal;

/** What is said at the end of a run. */
record RunReport(PrintWriter out, MigrationRuns runs) {

  private static final int REFUSALS = 20;
  private static final int IDS = 20;

  void counts(MigrationRun run) {
    Counts counts = run.counts();
    out.printf(
        "Run %d of %s into tenant %s: %s%n",
        run.id(),
        run.source(),
        run.tenant().name(),
        run.state().name().toLowerCase(java.util.Locale.ROOT));
    out.printf(
        "  read           %,d%n  stored         %,d%n  already there  %,d%n  refused        %,d%n"
            + "  read again     %,d%n",
        counts.read(), counts.stored(), counts.alreadyThere(), counts.refused(), counts.repeated());
    List<Refusal> refused = runs.refused(run.tenant().id(), run.id(), REFUSALS);
    for (Refusal refusal : refused) {
      out.printf("  %s: %s %s%n", refusal.place(), refusal.code(), refusal.finding());
    }
    if (counts.refused() > refused.size()) {
      out.printf(
          "  … and %,d more; --refused FILE writes all of them.%n",
          counts.refused() - refused.size());
    }
  }

  void compared(Verification.Outcome outcome) {
    out.printf(
        "Compared with the source: %,d the same, %,d different, %,d only on one side, %,d voided"
            + " only there (%,d refused were not compared)%n",
        outcome.compared() - outcome.different().size(),
        outcome.different().size(),
        outcome.missing().size(),
        outcome.notVoidedHere(),
        outcome.refused());
    outcome.missing().stream().limit(IDS).forEach(id -> out.println("  only on one side: " + id));
    outcome.different().stream().limit(IDS).forEach(id -> out.println("  different: " + id));
  }

  /** A line of the file of refusals: place, code, finding, and the statement as it came. */
  static String line(Refusal refusal) {
    return "%s\t%s\t%s\t%s"
        .formatted(
            refusal.place(),
            refusal.code(),
            refusal.finding().replaceAll("\\s+", " "),
            new String(refusal.body(), StandardCharsets.UTF_8).replaceAll("[\r\n\t]", " "));
  }
}
