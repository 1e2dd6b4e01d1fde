package org.koers.server.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.CredentialTerms;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.xapi.version.XapiVersion;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code koers credential}: a key and a secret for a tenant of a running Koers, and their life. */
@Command(
    name = "credential",
    description = {
      "Makes a key and a secret for a tenant; the tenant is made when it is new.",
      "With one of --rotate, --replace, --change, --disable and --enable: changes a key that"
          + " exists."
    })
final class CredentialCommand implements Callable<Integer> {
  @Option(names = "--tenant", required = true, description = "The tenant's name.")
  private String tenant = "";

  @Option(names = "--key", required = true, description = "The key, unique over all tenants.")
  private String key = "";

  @Option(names = "--name", description = "Whom or what it is for.")
  private String name = "";

  @Option(
      names = "--scope",
      description =
          "What it may do, repeatable: statements/write, statements/read/mine, statements/read,"
              + " state, profile, define, all/read or all (the default).")
  private List<String> scopes = List.of(Scope.ALL.text());

  @Option(
      names = "--expires",
      description = "When it stops working: a date (2027-01-31, its end in UTC) or a time.")
  private @Nullable String expires;

  @Option(
      names = "--origin",
      description = "Where pages that use it from a browser come from, repeatable.")
  private List<String> origins = List.of();

  @Option(
      names = "--version",
      description = "The version of xAPI of requests without a version header: 1.0.3 or 2.0.0.")
  private @Nullable String version;

  @ArgGroup private Action action = new Action();

  @Spec private CommandSpec spec;

  /** What is done to a key that exists; at most one. */
  static final class Action {
    @Option(
        names = "--rotate",
        arity = "0..1",
        fallbackValue = "P1D",
        paramLabel = "DURATION",
        description = "A new secret; the old one works for so long yet, P1D if none is given.")
    private @Nullable String rotate;

    @Option(names = "--replace", description = "A new secret; the old one stops working.")
    private boolean replace;

    @Option(
        names = "--change",
        description = "Name, scopes, expiry, origins and version as given here, all of them.")
    private boolean change;

    @Option(names = "--disable", description = "The key stops working until it is enabled.")
    private boolean disable;

    @Option(names = "--enable", description = "The key works again.")
    private boolean enable;

    boolean isNone() {
      return rotate == null && !replace && !change && !disable && !enable;
    }
  }

  @Override
  public Integer call() {
    return RunningAdministration.with(
        administration -> {
          if (action.isNone()) {
            Tenant owner =
                RunningAdministration.tenant(administration, tenant)
                    .orElseGet(
                        () -> administration.createTenant(tenant, RunningAdministration.WHO));
            show(administration.create(owner, key, terms(), RunningAdministration.WHO));
          } else {
            change(administration, RunningAdministration.requireTenant(administration, tenant));
          }
          return 0;
        });
  }

  private void change(CredentialAdministration administration, Tenant owner) {
    String who = RunningAdministration.WHO;
    if (action.rotate != null) {
      show(administration.rotate(owner, key, duration(action.rotate), who));
    } else if (action.replace) {
      show(administration.rotate(owner, key, Duration.ZERO, who));
    } else if (action.change) {
      administration.change(owner, key, terms(), who);
    } else if (action.disable) {
      administration.disable(owner, key, who);
    } else {
      administration.enable(owner, key, who);
    }
  }

  private void show(String secret) {
    var out = spec.commandLine().getOut();
    out.printf("tenant  %s%nkey     %s%nsecret  %s%n", tenant, key, secret);
    out.println("The secret is shown only now; keep it where it is needed.");
  }

  private CredentialTerms terms() {
    return new CredentialTerms(
        name,
        each(scopes, CredentialCommand::scope),
        Optional.ofNullable(expires).map(CredentialCommand::time),
        new Program(
            Optional.ofNullable(version).map(CredentialCommand::version),
            each(origins, CredentialCommand::origin)));
  }

  private static <T> Set<T> each(
      List<String> texts, java.util.function.Function<String, T> parsed) {
    return texts.stream().map(parsed).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Scope scope(String text) {
    return Stream.of(Scope.values())
        .filter(scope -> scope.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new StartProblem(
                    "\"%s\" is no scope. The scopes are: %s."
                        .formatted(text, Scope.format(Set.of(Scope.values())))));
  }

  static Origin origin(String text) {
    return Origin.of(text)
        .orElseThrow(
            () ->
                new StartProblem(
                    "\"%s\" is no origin. Give scheme, host and, if unusual, port: https://lms.example.org."
                        .formatted(text)));
  }

  private static XapiVersion version(String text) {
    return XapiVersion.ofHeader(text)
        .orElseThrow(
            () ->
                new StartProblem(
                    "The version \"%s\" is not spoken here: %s."
                        .formatted(text, XapiVersion.spoken())));
  }

  static Instant time(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException unreadable) {
      throw new StartProblem(
          "\"%s\" is no time. Give a date such as 2027-01-31, or 2027-01-31T12:00:00Z."
              .formatted(text),
          unreadable);
    }
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new StartProblem(
          "\"%s\" is no duration. Give P7D for seven days, PT12H for twelve hours.".formatted(text),
          unreadable);
    }
  }
}
