package org.koers.server.cli;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.LearnerAdministration;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.server.database.Database;
import org.koers.server.launcher.RunningDatabase;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code koers learner}: a learner of a running Koers, with a personal link. */
@Command(
    name = "learner",
    description = "Makes a learner, or gives one a new personal link; the old link stops working.")
final class LearnerCommand implements Callable<Integer> {
  @Option(names = "--tenant", description = "The tenant's name (${DEFAULT-VALUE}).")
  private String tenant = "default";

  @Option(
      names = "--pseudonym",
      required = true,
      description = "The account name in statements; says nothing about the person.")
  private String pseudonym = "";

  @Option(names = "--name", required = true, description = "How the page greets the learner.")
  private String name = "";

  @Option(names = "--role", required = true, description = "A role of the competency graph.")
  private String role = "";

  @Option(names = "--language", description = "nl or en (${DEFAULT-VALUE}).")
  private String language = "en";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    String token = Secrets.generate();
    try (Database database = RunningDatabase.of(settings)) {
      long id = new CredentialIssuer(database.ownerSource()).ensureTenant(tenant).id();
      new LearnerAdministration(database.ownerSource())
          .ensureLearner(
              new Learner(id, pseudonym, name, role, Locale.forLanguageTag(language)), token);
    } catch (SQLException | IllegalArgumentException refused) {
      throw new StartProblem("The learner was not made: " + refused.getMessage(), refused);
    }
    spec.commandLine().getOut().println(settings.baseUrl() + "/learn/" + token);
    return 0;
  }
}
