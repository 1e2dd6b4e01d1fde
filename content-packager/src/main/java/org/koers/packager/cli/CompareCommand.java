package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.koers.packager.compare.EditionChanges;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed from one edition of a course to the next. Writes nothing. */
@Command(
    name = "compare",
    description = {
      "Shows what changed from one edition of a course to the next: sections, text, questions with",
      "answers and key, media, and what it reports; and whether they are editions of one course."
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD", description = "The package that was there before.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The package that is to follow it.")
  private Path after = Path.of("");

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Inputs.Input now = new Inputs.Input(after, String.valueOf(after.getFileName()));
    return many.run(spec, new Inputs(List.of(now), false), this::report);
  }

  private CompareReport report(Inputs.Input now) {
    ContentPackage old = PackageReader.read(before, limits.limits());
    ContentPackage content = PackageReader.read(now.file(), limits.limits());
    return new CompareReport(
        String.valueOf(before.getFileName()), now.name(), EditionChanges.between(old, content));
  }
}
