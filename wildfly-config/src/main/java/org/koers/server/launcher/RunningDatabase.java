package org.koers.server.launcher;

import java.nio.file.Files;
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
    return EmbeddedDatabase.running(settings.data().resolve("postgresql"), embeddedLogins(secrets));
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

  static EmbeddedDatabase.Logins embeddedLogins(SecretsFile secrets) {
    return EmbeddedDatabase.Logins.of(
        secrets.get("database.owner"), secrets.get("database.application"));
  }
}
