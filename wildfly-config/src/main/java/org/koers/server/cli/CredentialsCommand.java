package org.koers.server.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.ListedCredential;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.xapi.version.XapiVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code koers credentials}: who may do what, without any secret. */
@Command(name = "credentials", description = "Lists the tenants and their keys, never a secret.")
final class CredentialsCommand implements Callable<Integer> {
  @Option(names = "--tenant", description = "Only this tenant.")
  private @Nullable String only;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return RunningAdministration.with(
        administration -> {
          List<Tenant> tenants =
              only == null
                  ? administration.tenants()
                  : List.of(RunningAdministration.requireTenant(administration, only));
          PrintWriter out = spec.commandLine().getOut();
          Instant now = Instant.now();
          for (Tenant tenant : tenants) {
            out.printf("tenant %s%n", tenant.name());
            administration.list(tenant).forEach(listed -> out.println(line(listed, now)));
          }
          return 0;
        });
  }

  private static String line(ListedCredential listed, Instant now) {
    var terms = listed.terms();
    StringBuilder line =
        new StringBuilder("  ")
            .append(listed.key())
            .append("  ")
            .append(state(listed, now))
            .append("  scopes: ")
            .append(Scope.format(terms.scopes()));
    more(line, "name", Optional.of(terms.name()).filter(name -> !name.isEmpty()));
    more(line, "expires", terms.expires().map(Instant::toString));
    more(line, "old secret until", listed.oldSecretUntil().filter(now::isBefore));
    more(line, "version", terms.program().version().map(XapiVersion::text));
    more(
        line,
        "origins",
        Optional.of(Origin.format(terms.program().origins())).filter(text -> !text.isEmpty()));
    return line.toString();
  }

  private static void more(StringBuilder line, String what, Optional<?> value) {
    value.ifPresent(given -> line.append("  ").append(what).append(": ").append(given));
  }

  private static String state(ListedCredential listed, Instant now) {
    if (listed.disabled().isPresent()) {
      return "disabled";
    }
    return listed.worksAt(now) ? "works" : "expired";
  }
}
