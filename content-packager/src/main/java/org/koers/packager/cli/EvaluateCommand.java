package org.koers.packager.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.packager.tag.evaluate.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the tagger on labelled data and writes what came out as a Markdown page. */
@Command(
    name = "evaluate",
    description = "Measures the tagger on labelled texts and course units.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--onestop",
      paramLabel = "FOLDER",
      description = "A copy of the repository nishkalavallabhi/OneStopEnglishCorpus.")
  private @Nullable Path oneStop;

  @Option(
      names = "--gold",
      paramLabel = "FOLDER",
      description = "Labels of course units: units.csv and competencies.csv.")
  private @Nullable Path gold;

  @Option(
      names = "--packages",
      paramLabel = "FOLDER",
      description = "The packages that the labels are of (default: the current folder).")
  private Path packages = Path.of(".");

  @Option(
      names = "--demo",
      paramLabel = "FOLDER",
      description = "The demo's courses (default: wildfly-config/src/main/demo/courses).")
  private Path demo = Path.of("wildfly-config/src/main/demo/courses");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the page; without it, to the terminal.")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace the page if it is there.")
  private boolean force;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day that the page shows (default: today).")
  private @Nullable LocalDate date;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description =
          "Also fit on all of the data and write level-en.json and calibration.json there.")
  private @Nullable Path models;

  @Mixin private TaggerOptions taggers = new TaggerOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (oneStop == null && gold == null) {
      throw new ParameterException(
          spec.commandLine(), "Say what to measure on: --onestop FOLDER, --gold FOLDER or both.");
    }
    PrintWriter err = spec.commandLine().getErr();
    Evaluation evaluation =
        new Evaluation(date == null ? LocalDate.now(ZoneOffset.UTC) : date, taggers.framework(err));
    String page =
        evaluation.page(
            new Evaluation.Data(
                Optional.ofNullable(oneStop),
                Optional.ofNullable(gold),
                packages,
                demo,
                Optional.ofNullable(models)));
    if (output == null) {
      spec.commandLine().getOut().print(page);
      spec.commandLine().getOut().flush();
    } else {
      WholeFile.write(output, page.getBytes(StandardCharsets.UTF_8), force);
      err.println("Wrote " + output + ".");
    }
    return ExitCode.DONE.number();
  }
}
