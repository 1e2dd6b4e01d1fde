package org.koers.packager.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Proposals;
import org.koers.packager.tag.TagMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says what a package is, what is odd about it, and what it could be tagged with. Writes nothing.
 */
@Command(
    name = "inspect",
    description = "Shows title, format, what can be launched, findings and tags of a package.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

  @Parameters(paramLabel = "IN", description = "The package: a zip file.")
  private Path in = Path.of("");

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ContentPackage content = PackageReader.read(in, limits.limits());
    Report report = report(content);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? JsonReport.of(report) : TextReport.of(report));
    out.flush();
    return report.findings().stream().anyMatch(Finding::stops) ? 1 : 0;
  }

  private static Report report(ContentPackage content) {
    TagMerge merge =
        TagMerge.of(LomTags.read(content), Proposals.of(Analyser.analyse(content)), List.of());
    return Report.of(content, merge);
  }
}
