package org.koers.packager.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How several packages are worked on and reported. */
final class ManyOptions {

  /** The form of the report. */
  static final class Form {
    @Option(
        names = "--json",
        description = "As JSON, for programs: an object, or a list of them for several packages.")
    boolean json;

    @Option(names = "--csv", description = "As CSV, for a spreadsheet: a row for each package.")
    boolean csv;
  }

  @ArgGroup(exclusive = true)
  private Form form = new Form();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many packages at a time (default: as many as there are processors).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  boolean json() {
    return form.json;
  }

  boolean csv() {
    return form.csv;
  }

  /** Does the work with every package and tells nothing yet. */
  <T> List<Outcome<T>> each(CommandSpec spec, Inputs inputs, Function<Inputs.Input, T> work) {
    PrintWriter err = spec.commandLine().getErr();
    return new Batch(Math.max(1, jobs), Progress.onTerminal(err)).run(inputs, work);
  }

  /** Does the work with every package and tells what came of it; the exit code of them all. */
  <T extends Reported> int run(CommandSpec spec, Inputs inputs, Function<Inputs.Input, T> work) {
    PrintWriter err = spec.commandLine().getErr();
    return new Reports(spec.commandLine().getOut(), err, inputs.many())
        .tell(each(spec, inputs, work), this);
  }
}
