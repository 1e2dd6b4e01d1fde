package org.koers.packager.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line; see {@link ExitCode}. */
@Command(
    name = "koers-packager",
    description = "Opens, judges, tags, compares, converts and instruments e-learning packages.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      InspectCommand.class,
      ValidateCommand.class,
      RetagCommand.class,
      DescribeCommand.class,
      EvaluateCommand.class,
      InstrumentCommand.class,
      UninstrumentCommand.class,
      ConvertCommand.class,
      ExtractTextCommand.class,
      CompareCommand.class,
      DuplicatesCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 something about a package stops it; 2 the command is wrong;",
      "3 a package is missing or damaged; 4 a package is unsafe or over a limit;",
      "5 something could not be written; 6 something unexpected.",
      "Of several packages the highest counts. Values are ISO codes and identifiers;",
      "what a rule proposes stays proposed until a person confirms it."
    })
public final class Main {

  private Main() {}

  /**
   * Runs a command and exits.
   *
   * @param args a subcommand and its options
   */
  public static void main(String[] args) {
    System.exit(run(args, writer(FileDescriptor.out), writer(FileDescriptor.err)));
  }

  /** Runs a command; returns the exit code. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, command, parsed) -> told(e, err));
    line.setParameterExceptionHandler((e, given) -> wrong(e, err));
    if (args.length == 0) {
      line.usage(err);
      return ExitCode.USAGE.number();
    }
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static int wrong(ParameterException e, PrintWriter err) {
    err.println(e.getMessage());
    err.println(
        "Cure: look at " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
    return ExitCode.USAGE.number();
  }

  private static int told(Exception e, PrintWriter err) {
    Reports.failed(e, "", err);
    return ExitCode.of(e).number();
  }

  /** UTF-8 into files and pipes, the terminal's own encoding on a terminal. */
  private static PrintWriter writer(FileDescriptor to) {
    Charset charset =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .map(Console::charset)
            .orElse(StandardCharsets.UTF_8);
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), charset), true);
  }
}
