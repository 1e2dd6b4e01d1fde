package org.koers.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.koers.server.backup.LogCheck;
import org.koers.server.backup.Restore;
import org.koers.server.launcher.Home;
import org.koers.server.launcher.Launcher;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code koers restore FILE}: into a new data folder and an empty database. */
@Command(
    name = "restore",
    description = "Makes a new data folder of a backup and checks every entry of its log.")
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "What koers backup wrote.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    refuseWhatIsThere(settings.data());
    boolean made = !Files.exists(settings.data());
    try (Restore restore = Restore.open(file)) {
      try {
        return restore(restore, settings);
      } catch (IOException | SQLException | RuntimeException failed) {
        undo(restore, settings.data(), made, failed);
        throw failed;
      }
    } catch (IOException | SQLException failed) {
      throw new StartProblem("The restore failed: " + failed.getMessage(), failed);
    }
  }

  private int restore(Restore restore, Settings settings) throws IOException, SQLException {
    Files.createDirectories(settings.data());
    restore.files(settings.data(), BackupCommand.attachments(settings));
    Files.createFile(settings.data().resolve("koers.lock"));
    try (Launcher launcher = Launcher.prepare(Home.find(), settings, this::say)) {
      return check(LogCheck.all(launcher.startDatabase(restore::rows).ownerSource()));
    }
  }

  /** The data folder was empty or not there, and is again. */
  private static void undo(Restore restore, Path data, boolean made, Exception cause) {
    try {
      if (Files.exists(data)) {
        try (Stream<Path> files = Files.walk(data)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            if (made || !file.equals(data)) {
              Files.delete(file);
            }
          }
        }
      }
      restore.undo();
    } catch (IOException left) {
      cause.addSuppressed(left);
    }
  }

  private static void refuseWhatIsThere(Path data) {
    try (var files = Files.isDirectory(data) ? Files.list(data) : Stream.<Path>of()) {
      if (files.findAny().isPresent()) {
        throw new StartProblem(
            data + " has files in it. Restore into a new folder with -Dkoers.data=FOLDER.");
      }
    } catch (IOException unreadable) {
      throw new StartProblem("Cannot read " + data + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private int check(List<LogCheck> logs) {
    for (LogCheck log : logs) {
      say(
          "Tenant %d: %d entries of the log, %d commitments opened, %d statements erased, %d wrong."
              .formatted(log.tenant(), log.entries(), log.opened(), log.erased(), log.wrong()));
    }
    boolean whole = logs.stream().allMatch(log -> log.wrong() == 0);
    say(whole ? "Restored. Start it with koers start." : "The log is not whole. Do not use it.");
    return whole ? 0 : 1;
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
    spec.commandLine().getOut().flush();
  }
}
