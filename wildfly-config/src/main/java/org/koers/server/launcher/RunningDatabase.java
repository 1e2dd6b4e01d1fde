package org.koers.server.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.koers.server.database.Database;
import org.koers.server.database.EmbeddedDatabase;
import org.koers.server.database.ExternalPostgres;
import org.koers.server.settings.Settings;
import org.koers.server.settings.Settings.ExternalDatabase;
import org.koers.server.settings.StartProblem;

/** The database of an installation that somebody else has started, for a command beside it. */
public final class RunningDatabase {
  private RunningDatabase() {}

  /**
   * Finds it; closing what is returned leaves it running.
   *
   * @throws org.koers.server.settings.StartProblem when the embedded one is not running
   */
  public static Database of(Settings settings) {
    if (!Files.isDirectory(settings.data())) {
      throw new StartProblem(
          "No Koers is running on %s. Start it first, or name its data folder with -Dkoers.data=FOLDER."
              .formatted(settings.data()));
    }
    SecretsFile secrets = SecretsFile.read(settings.data());
    if (settings.external().isPresent()) {
      return external(settings.external().get(), secrets);
    }
    Path folder = settings.data().resolve("postgresql");
    return EmbeddedDatabase.running(folder, embeddedLogins(folder, secrets));
  }

  static ExternalPostgres external(ExternalDatabase external, SecretsFile secrets) {
    return new ExternalPostgres(
        external.url(),
        new Database.Login(external.user(), external.password()),
        new Database.Login(role(external.url()), secrets.get("database.application")));
  }

  /** Roles belong to the whole PostgreSQL, so each database there has one of its own name. */
  private static String role(String url) {
    String name = url.replaceFirst("[?].*", "").replaceFirst(".*/", "").replaceFirst(".*:", "");
    return "koers_app_" + name;
  }

  /**
   * The passwords; made when there is no database in the folder yet.
   *
   * @throws StartProblem when there is one, and its password is lost
   */
  static EmbeddedDatabase.Logins embeddedLogins(Path folder, SecretsFile secrets) {
    if (EmbeddedDatabase.existsIn(folder) && secrets.find("database.owner").isEmpty()) {
      throw new StartProblem(
          ("The database in %s needs the password that secrets.properties beside it held, and that"
                  + " file is gone or empty. Put it back from a backup; nothing was changed.")
              .formatted(folder));
    }
    return EmbeddedDatabase.Logins.of(
        secrets.get("database.owner"), secrets.get("database.application"));
  }
}
