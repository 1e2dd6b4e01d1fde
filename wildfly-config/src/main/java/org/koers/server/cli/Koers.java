package org.koers.server.cli;

import java.util.concurrent.Callable;
import org.koers.adaptive.catalogue.PublishProblem;
import org.koers.adaptive.placement.PlacementProblem;
import org.koers.lrs.problem.LrsProblem;
import org.koers.server.demo.HistoryProblem;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The one entry point: {@code koers start}, {@code koers demo}, and what works on a running server.
 */
@Command(
    name = "koers",
    mixinStandardHelpOptions = true,
    version = "Koers 0.1.0",
    description = "A personal learning path inside the LMS you already have.",
    footer =
        "Settings such as koers.port are given as -Dkoers.port=9090 before the command, as"
            + " KOERS_PORT, or in DATA/koers.properties.",
    subcommands = {
      StartCommand.class,
      DemoCommand.class,
      PublishCommand.class,
      LearnerCommand.class,
      BankCommand.class,
      PlacementCommand.class,
      CredentialCommand.class,
      MigrateCommand.class,
      ImportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CredentialsCommand.class,
      ExchangeCommand.class,
      TourCommand.class,
      GraphCommand.class
    })
public final class Koers implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger("koers.cli");

  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    CommandLine commandLine = new CommandLine(new Koers());
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof PlacementProblem wrong) {
            command.getErr().printf("%s: %s %s%n", wrong.place(), wrong.message(), wrong.cure());
            return 1;
          }
          if (failure instanceof StartProblem
              || failure instanceof PublishProblem
              || failure instanceof HistoryProblem
              || failure instanceof LrsProblem) {
            command.getErr().println(failure.getMessage());
            return 1;
          }
          LOG.log(System.Logger.Level.ERROR, "unexpected", failure);
          command
              .getErr()
              .printf(
                  "Something unexpected went wrong: %s. logs/launcher.log in the data folder has"
                      + " the rest.%n",
                  failure);
          return 1;
        });
    System.exit(commandLine.execute(args));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 2;
  }
}
