package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.packager.build.DosDate;
import org.koers.packager.convert.Conversion;
import org.koers.packager.convert.ConvertSettings;
import org.koers.packager.convert.Converter;
import org.koers.packager.convert.Target;
import org.koers.packager.intake.PackageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes packages of another format, and says what they could not carry over. */
@Command(
    name = "convert",
    description = {
      "Makes cmi5 of SCORM 1.2 and 2004, and cmi5 or SCORM 1.2 of loose material: a zip or folder of",
      "pages, PDF files and videos. Says what could not be carried over, with place and reason."
    },
    mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description =
          "Packages (zip files), folders with packages in them or below, or one folder of material.")
  private List<Path> in = List.of();

  @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "cmi5 or scorm12.")
  private Target to = Target.CMI5;

  @Option(
      names = "--activity",
      paramLabel = "IRI",
      description = "The id of the course (default: one made of its identifier and title).")
  private @Nullable String activity;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "What learners know it by (default: what it says itself).")
  private @Nullable String title;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of the titles, such as nl (default: what the metadata says).")
  private @Nullable String language;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Date of what is new (default: that of the newest file in IN).")
  private @Nullable String date;

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return LooseFolder.with(in, this::call);
  }

  private int call(Inputs inputs) {
    if ((activity != null || title != null) && inputs.many()) {
      throw new ParameterException(
          spec.commandLine(), "--activity and --title are for one package; give one.");
    }
    output.check(inputs);
    ConvertSettings settings =
        new ConvertSettings(
            Optional.ofNullable(activity),
            Optional.ofNullable(title),
            Optional.ofNullable(language),
            Optional.ofNullable(date).map(DosDate::parse));
    return many.run(
        spec, inputs, one -> converted(one, output.target(one, inputs.many()), settings));
  }

  private ChangeReport converted(
      Inputs.Input one, @Nullable Path target, ConvertSettings settings) {
    Conversion plan = Converter.plan(PackageReader.read(one.file(), limits.limits()), to, settings);
    if (target != null) {
      plan.write(target, output.force());
    }
    return new ChangeReport(one.name(), plan.summary(), plan.findings(), target);
  }
}
