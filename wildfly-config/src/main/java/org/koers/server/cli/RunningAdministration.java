package org.koers.server.cli;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.authority.store.JdbcCredentialAdministration;
import org.koers.lrs.problem.LrsProblem;
import org.koers.server.database.Database;
import org.koers.server.launcher.RunningDatabase;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;

/** Tenants and credentials of a running Koers, from the command line. */
final class RunningAdministration {

  /** Who does it, for the access log. */
  static final String WHO = "command line";

  private RunningAdministration() {}

  static int with(Function<CredentialAdministration, Integer> work) {
    return beside((settings, database) -> work.apply(new JdbcCredentialAdministration(database)));
  }

  /** With the settings, and the database as its owner. */
  static int beside(BiFunction<Settings, org.koers.lrs.database.Database, Integer> work) {
    var settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    try (Database database = RunningDatabase.of(settings)) {
      return work.apply(settings, new org.koers.lrs.database.Database(database.ownerSource()));
    } catch (LrsProblem refused) {
      throw new StartProblem("Nothing was changed: " + refused.detail(), refused);
    }
  }

  static Optional<Tenant> tenant(CredentialAdministration administration, String name) {
    return administration.tenants().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  static Tenant requireTenant(CredentialAdministration administration, String name) {
    return tenant(administration, name)
        .orElseThrow(
            () ->
                new StartProblem(
                    "There is no tenant %s. The command credentials lists them.".formatted(name)));
  }
}
