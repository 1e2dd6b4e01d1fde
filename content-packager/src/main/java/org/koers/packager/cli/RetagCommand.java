package org.koers.packager.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.build.DosDate;
import org.koers.packager.build.Retag;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Proposals;
import org.koers.packager.tag.Tag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a package again with tags in its metadata; every other file in it stays as it is. */
@Command(
    name = "retag",
    description =
        "Writes the package again with tags in its metadata; every other file stays byte for byte.",
    mixinStandardHelpOptions = true)
final class RetagCommand implements Callable<Integer> {

  @Parameters(paramLabel = "IN", description = "The package: a SCORM 1.2 zip file.")
  private Path in = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The new package.")
  private @Nullable Path output;

  @Option(names = "--dry-run", description = "Show what would change and write nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Replace OUT if it is there.")
  private boolean force;

  @Option(
      names = "--no-proposals",
      description = "Write only the tags given here, none that rules propose.")
  private boolean noProposals;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "Date of what changes, such as 2026-01-31 (default: that of the newest file in IN).")
  private @Nullable String date;

  @Mixin private TagOptions tags = new TagOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<Tag> given = checkedOptions();
    Optional<DosDate> dated = Optional.ofNullable(date).map(DosDate::parse);
    ContentPackage content = PackageReader.read(in, limits.limits());
    PrintWriter out = spec.commandLine().getOut();
    if (content.findings().stream().anyMatch(Finding::stops)) {
      List<Finding> stopping = content.findings().stream().filter(Finding::stops).toList();
      spec.commandLine()
          .getErr()
          .print(TextReport.findings("Nothing was written, because:", stopping));
      return 1;
    }
    List<Tag> proposed = noProposals ? List.of() : Proposals.of(Analyser.analyse(content));
    Retag plan =
        Retag.plan(content, proposed, given, dated, Optional.ofNullable(tags.confirmedBy()));
    String told = outcome(plan);
    out.print(TextReport.findings("Findings about the metadata:", plan.findings()));
    out.print(TextReport.tags(plan.after().isEmpty() ? "Tags: none" : "Tags:", plan.after()));
    out.print(told);
    out.flush();
    return 0;
  }

  private List<Tag> checkedOptions() {
    if (output == null && !dryRun) {
      throw wrong("Say where to write with --output OUT, or look first with --dry-run.");
    }
    List<Tag> given = tags.given();
    if (tags.confirmIsBlank() || (tags.confirmedBy() != null && given.isEmpty())) {
      throw wrong(
          "--confirm NAME names who confirms the tags given; give a name and at least one tag.");
    }
    for (Dimension dimension : Dimension.values()) {
      if (dimension.single()
          && given.stream().filter(t -> t.dimension() == dimension).count() > 1) {
        throw wrong("Give one value for " + dimension.label() + ".");
      }
    }
    return given;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Writes, unless it is a dry run; returns what to say about it. */
  private String outcome(Retag plan) {
    String end = System.lineSeparator();
    if (dryRun) {
      return plan.changes()
          ? UnifiedDiff.of(plan.entry(), plan.oldText(), plan.newText())
              + "Nothing was written (--dry-run)."
              + end
          : "Nothing would change in the package." + end;
    }
    Path target = Objects.requireNonNull(output);
    plan.write(target, force);
    String what =
        plan.changes() ? "only " + plan.entry() + " in it is new" : "no file in it had to change";
    return "Wrote " + target + "; " + what + "." + end;
  }
}
