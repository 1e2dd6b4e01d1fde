package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.koers.packager.compare.ContentSketch;
import org.koers.packager.compare.NamedSketch;
import org.koers.packager.intake.PackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what is twice in a library. Writes nothing. */
@Command(
    name = "duplicates",
    description = {
      "Finds duplicates, near-duplicates and parts of each other among packages, and those that",
      "are probably one course in several languages. Says how much they share; decides nothing."
    },
    mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Packages (zip files), or folders with packages in them or below.")
  private List<Path> in = List.of();

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<Outcome<NamedSketch>> outcomes = many.each(spec, Inputs.of(in), this::sketch);
    DuplicatesReport report = DuplicatesReport.of(outcomes);
    spec.commandLine()
        .getOut()
        .print(many.json() ? report.json() : many.csv() ? report.csv() : report.text());
    report.failed(spec.commandLine().getErr());
    return report.code().number();
  }

  private NamedSketch sketch(Inputs.Input one) {
    return new NamedSketch(
        one.name(), ContentSketch.of(PackageReader.read(one.file(), limits.limits())));
  }
}
