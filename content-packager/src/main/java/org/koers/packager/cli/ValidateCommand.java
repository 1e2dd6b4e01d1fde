package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.packager.check.Judge;
import org.koers.packager.check.SchemaCatalogue;
import org.koers.packager.intake.PackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what an LMS would refuse, misread or drop. Writes nothing. */
@Command(
    name = "validate",
    description = {
      "Says what an LMS would refuse or misread in packages, with the cure and the clause.",
      "Exits with 1 if one that keeps to the standard would refuse any of them."
    },
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Packages (zip files), or folders with packages in them or below.")
  private List<Path> in = List.of();

  @Option(
      names = "--schemas",
      paramLabel = "FOLDER",
      description =
          "Let the official schemas judge too: a folder with scorm12, scorm2004 and cmi5 in it.")
  private @Nullable Path schemas;

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Inputs inputs = Inputs.of(in);
    Judge judge = schemas == null ? Judge.byRules() : Judge.with(SchemaCatalogue.in(schemas));
    return many.run(
        spec,
        inputs,
        one ->
            new ValidateReport(
                one.name(), judge.judge(PackageReader.read(one.file(), limits.limits()))));
  }
}
