package org.koers.server.launcher;

import org.koers.server.database.Database;
import org.koers.server.database.EmbeddedDatabase;
import org.koers.server.database.ExternalPostgres;
import org.koers.server.settings.Settings;
import org.koers.server.settings.Settings.ExternalDatabase;

/** The database of an installation that somebody else has started, for a command beside it. */
public final class RunningDatabase {
  private RunningDatabase() {}

  /**
   * Finds it; closing what is returned leaves it running.
   *
   * @throws org.koers.server.settings.StartProblem when the embedded one is not running
   */
  public static Database of(Settings settings) {
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
        embeddedLogins(secrets).application());
  }

  static EmbeddedDatabase.Logins embeddedLogins(SecretsFile secrets) {
    return EmbeddedDatabase.Logins.of(
        secrets.get("database.owner"), secrets.get("database.application"));
  }
}
