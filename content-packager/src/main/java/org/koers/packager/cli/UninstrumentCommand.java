package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.packager.instrument.Uninstrumentation;
import org.koers.packager.intake.PackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives back what packages were before they were instrumented. */
@Command(
    name = "uninstrument",
    description = {
      "Gives back what packages were before they were instrumented: the whole zip byte for byte, or,",
      "where it was changed since, every file."
    },
    mixinStandardHelpOptions = true)
final class UninstrumentCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Packages (zip files), or folders with packages in them or below.")
  private List<Path> in = List.of();

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Inputs inputs = Inputs.of(in);
    output.check(inputs);
    return many.run(spec, inputs, one -> without(one, output.target(one, inputs.many())));
  }

  private ChangeReport without(Inputs.Input one, @Nullable Path target) {
    Uninstrumentation plan =
        Uninstrumentation.plan(PackageReader.read(one.file(), limits.limits()));
    if (target != null) {
      plan.write(target, output.force());
    }
    return new ChangeReport(one.name(), List.of(plan.summary()), plan.findings(), target);
  }
}
