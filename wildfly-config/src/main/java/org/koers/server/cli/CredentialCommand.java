package org.koers.server.cli;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;
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

/** {@code koers credential}: a key and a secret for a tenant of a running Koers. */
@Command(
    name = "credential",
    description = "Makes a key and a secret for a tenant; the tenant is made when it is new.")
final class CredentialCommand implements Callable<Integer> {
  @Option(names = "--tenant", required = true, description = "The tenant's name.")
  private String tenant = "";

  @Option(names = "--key", required = true, description = "The key, unique over all tenants.")
  private String key = "";

  @Option(names = "--name", description = "Whom or what it is for.")
  private String name = "";

  @Option(
      names = "--scope",
      description = "What it may do: statements/write, statements/read or all (the default).")
  private List<String> scopes = List.of(Scope.ALL.text());

  @Option(
      names = "--replace",
      description = "Give a key that exists a new secret; the old one stops working.")
  private boolean replace;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    String secret = Secrets.generate();
    try (Database database = RunningDatabase.of(settings)) {
      CredentialIssuer issuer = new CredentialIssuer(database.ownerSource());
      Tenant owner = issuer.ensureTenant(tenant);
      if (replace) {
        issuer.issue(owner, key, secret, name, scopes());
      } else {
        issuer.issueNew(owner, key, secret, name, scopes());
      }
    } catch (SQLException | IllegalStateException refused) {
      throw new StartProblem("The credential was not made: " + refused.getMessage(), refused);
    }
    spec.commandLine().getOut().printf("tenant  %s%nkey     %s%nsecret  %s%n", tenant, key, secret);
    spec.commandLine()
        .getOut()
        .println("The secret is shown only now; keep it where it is needed.");
    return 0;
  }

  private Set<Scope> scopes() {
    return scopes.stream()
        .map(CredentialCommand::scope)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Scope scope(String text) {
    return Stream.of(Scope.values())
        .filter(scope -> scope.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new StartProblem(
                    "\"%s\" is no scope. Use statements/write, statements/read or all."
                        .formatted(text)));
  }
}
