package org.koers.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.koers.server.backup.Backup;
import org.koers.server.database.Database;
import org.koers.server.launcher.RunningDatabase;
import org.koers.server.settings.Setting;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code koers backup FILE}: beside a running Koers. */
@Command(
    name = "backup",
    description = "Writes all of a running Koers, its secrets included, into one file.")
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A new file.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    if (Files.exists(file)) {
      throw new StartProblem(file + " is there already, and no backup is ever overwritten.");
    }
    try (Database database = RunningDatabase.of(settings)) {
      long rows =
          new Backup(database, settings.data())
              .writeTo(file.toAbsolutePath(), attachments(settings).stream().toList());
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d rows, %d bytes. It has the secrets: keep it where only you can read it.%n",
              file, rows, Files.size(file));
      return 0;
    } catch (IOException | SQLException failed) {
      throw new StartProblem("There is no backup: " + failed.getMessage(), failed);
    }
  }

  static Optional<Path> attachments(Settings settings) {
    return Optional.ofNullable(settings.server().get(Setting.XAPI_ATTACHMENTS))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of);
  }
}
