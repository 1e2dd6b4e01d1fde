package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Examiner;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a learner reads and is asked, by section. Writes nothing. */
@Command(
    name = "extract-text",
    description = "Shows the text and the questions of packages, by section, each with its place.",
    mixinStandardHelpOptions = true)
final class ExtractTextCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Packages (zip files), or folders with packages in them or below.")
  private List<Path> in = List.of();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description =
          "Of a course in several languages, the text in this one, such as de; without it, in the"
              + " one that it opens in.")
  private String language = "";

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Inputs inputs = Inputs.of(in);
    return many.run(spec, inputs, this::report);
  }

  private ExtractReport report(Inputs.Input one) {
    ContentPackage content = PackageReader.read(one.file(), limits.limits());
    Analysis analysis = Analyser.analyse(content, limits.documents());
    return ExtractReport.of(
        one.name(), content.title(), analysis, Examiner.examine(content, analysis), language);
  }
}
